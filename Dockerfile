FROM node:20-bookworm-slim AS build
WORKDIR /heli
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /heli
ENV NODE_ENV=production HELI_HOST=0.0.0.0 HELI_DATA=/data HELI_SEED=none PORT=8080
COPY --from=build /heli/package.json ./
COPY --from=build /heli/node_modules node_modules
COPY --from=build /heli/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:8080/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server.js"]
