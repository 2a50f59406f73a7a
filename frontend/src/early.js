// Runs before the first paint, so it is tiny, plain and inlined as it stands: someone who has been here before must
// see neither the welcome, nor another day than today, nor the wrong light, nor another language. What it goes by stands in the page itself
// where app/front.ts has left today in it (reading storage costs more than all the rest), else in what app/look.ts left.
try {
  const root = document.documentElement;
  root.dataset.look ||= localStorage.getItem('thaw-look') || '{}';
  const { theme, thaw, begun, startOfDay, language, phone } = JSON.parse(root.dataset.look);
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (thaw > 0) root.style.setProperty('--thaw', thaw);
  const now = new Date();
  if (now.getHours() < startOfDay) now.setDate(now.getDate() - 1);
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  const other = (language && language !== root.lang) || (phone && phone !== String(navigator.languages));
  if (other || (begun && root.dataset.day !== today) || location.hash.length > 2) root.classList.add('arriving');
} catch {}
