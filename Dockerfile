# The app as an image: built in one stage, served from another that holds no compiler, no Node and no sources.
# The folder it is built from is what .dockerignore lets through. tests/hosting/ walks through these lines by hand.

FROM python:3.11-slim AS build
WORKDIR /src
# First what changes rarely. The lock brings the build tools and Node, each held by its hash.
COPY requirements-build.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements-build.lock
COPY pyproject.toml hatch_build.py README.md LICENSE NOTICE ./
COPY api api
COPY plans plans
COPY frontend frontend
# No build isolation: the tools are those of the lock above, not whatever is newest today.
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheel .

FROM python:3.11-slim
# A fixed number, so that a volume written by one image can be read by the next. Nobody can log in as it.
RUN groupadd --gid 10001 thaw && useradd --uid 10001 --gid thaw --no-create-home --home-dir /data --shell /usr/sbin/nologin thaw && install -d -o thaw -g thaw -m 0700 /data
COPY requirements.lock /wheel/
RUN pip install --no-cache-dir --no-deps --require-hashes -r /wheel/requirements.lock
COPY --from=build /wheel /wheel
RUN pip install --no-cache-dir --no-deps --no-index --find-links /wheel thaw

# Nothing outside /data is ever written, so the root may be read-only.
ENV HOST=0.0.0.0 PORT=8000 THAW_DATA=/data PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER thaw
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
# Asked by Python itself: the image has no curl. http.client reads no proxy settings, so the question stays in the house.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["python", "-c", "import http.client as h, os, sys; c = h.HTTPConnection('127.0.0.1', int(os.environ['PORT']), timeout=4); c.request('GET', '/api/health'); sys.exit(c.getresponse().status != 200)"]
CMD ["thaw", "serve"]
