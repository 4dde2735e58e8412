/** Named providers of services: drivers, hooks and extensions over {@link java.util.ServiceLoader}. */
module io.github.waymark.entrypoints {
    exports io.github.waymark.entrypoints;
}
