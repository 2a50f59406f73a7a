// Runs before the first paint, so it is tiny, plain and inlined as it stands: someone who has been here before must
// see neither the welcome nor the wrong light flash by. `look` is written by app/look.ts.
try {
  const look = JSON.parse(localStorage.getItem('thaw-look') || '{}');
  const root = document.documentElement;
  if (look.theme === 'light' || look.theme === 'dark') root.dataset.theme = look.theme;
  if (look.thaw > 0) root.style.setProperty('--thaw', look.thaw);
  if (look.begun || location.hash.length > 2) root.classList.add('arriving');
} catch {}
