# docker build -t alihsop . && docker run --rm --network none -v "$PWD:/data" alihsop digitise /data/sop.pdf -o /data/out
FROM debian:bookworm-slim AS build
WORKDIR /src
COPY packages.txt ./
COPY cmake/setup.sh cmake/tesseract.sha256 cmake/
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends dpkg-dev file $(awk '!/^#/ && $2 ~ /^(build|run)$/ { print $1 }' packages.txt) \
 && bash -c '. cmake/setup.sh && fetch_tesseract'
COPY . .
RUN cmake -S . -B /build -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX=/usr \
 && cmake --build /build && cd /build && cpack -G DEB && mv ./*.deb /alihsop.deb

FROM debian:bookworm-slim
COPY --from=build /alihsop.deb /tmp/alihsop.deb
RUN apt-get update -q \
 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends /tmp/alihsop.deb \
 && rm -rf /var/lib/apt/lists/* /tmp/alihsop.deb \
 && useradd --uid 10001 --no-create-home --home-dir /nonexistent alihsop
USER alihsop
RUN alihsop --version
ENTRYPOINT ["alihsop"]
