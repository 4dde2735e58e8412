package io.github.waymark.configuration.file;

/** Keys of Quarkus with the profile in front: {@code %dev.quarkus.http.port}, <code>%{dev,test}.quarkus.http.port</code>. */
final class QuarkusKey {

    private QuarkusKey() {}

    /** The setting with the profile as its condition. */
    static FileSetting of(FileSetting setting) {
        String key = setting.key();
        if (!key.startsWith("%")) {
            return setting;
        }
        boolean several = key.startsWith("%{") && key.indexOf("}.") > 0;
        int dot = several ? key.indexOf("}.") + 1 : key.indexOf('.');
        if (dot < 2) {
            return setting;
        }
        String profile = several ? key.substring(2, dot - 1) : key.substring(1, dot);
        Span span = setting.keySpan();
        // In YAML, the profile is a mapping of its own, and the span is that of the last name.
        boolean whole = span.isKnown() && span.end() - span.start() >= key.length();
        Span name = whole ? new Span(span.start() + dot + 1, span.end()) : span;
        return new FileSetting(
                key.substring(dot + 1),
                setting.value(),
                setting.place(),
                setting.valuePlace(),
                setting.document(),
                profile,
                setting.opaque(),
                setting.quoted(),
                name,
                setting.valueSpan());
    }
}
