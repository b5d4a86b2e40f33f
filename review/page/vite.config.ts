import { defineConfig } from "vite";

// Names without hashes: the program embeds these files, and a test compares them with what is committed.
export default defineConfig({
    esbuild: { jsx: "automatic", jsxImportSource: "preact", legalComments: "none" },
    build: {
        outDir: process.env.REVIEW_PAGE_OUT ?? "built",
        emptyOutDir: true,
        target: "es2022",
        assetsInlineLimit: 1 << 20,
        modulePreload: { polyfill: false },
        rollupOptions: {
            output: {
                entryFileNames: "page.js",
                chunkFileNames: "[name].js",
                assetFileNames: ({ names }) => (names[0]?.startsWith("index") ? "page.css" : "[name][extname]"),
                manualChunks: (id) => (/bpmn|diagram-js|swimlane_viewer/.test(id) ? "swimlane" : undefined),
                hoistTransitiveImports: false,
            },
        },
    },
    test: { include: ["test/*.test.ts"] },
} as never);
