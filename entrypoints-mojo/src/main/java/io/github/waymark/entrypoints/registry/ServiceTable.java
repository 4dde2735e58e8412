package io.github.waymark.entrypoints.registry;

import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The providers of a class path as a table: by service, and in the order of the class path. */
public final class ServiceTable {

    private final Map<String, List<Registration>> services = new LinkedHashMap<>();
    private final KnownClasses classes;
    private final List<Source> sources;

    /**
     * The providers of the services that match a pattern with {@code *}.
     *
     * @param classes has the classes of the providers, whose annotations have names
     */
    public ServiceTable(Registry registry, String pattern, KnownClasses classes) {
        registry.services().forEach((service, providers) -> {
            if (NameGlob.matches(pattern, service)) {
                services.put(service, providers);
            }
        });
        this.classes = classes;
        this.sources = registry.sources();
    }

    private String name(Registration provider) {
        return ProviderName.of(classes.find(provider.provider()).declared(), provider.provider(), provider.service());
    }

    private int providers() {
        return services.values().stream().mapToInt(List::size).sum();
    }

    /** Lines of artifact, service, provider and name, separated by tabs, with a head. */
    public String tsv() {
        StringBuilder text = new StringBuilder("artifact\tservice\tprovider\tname\n");
        services.values().stream()
                .flatMap(List::stream)
                .forEach(one -> text.append(one.source().artifact())
                        .append('\t')
                        .append(one.service())
                        .append('\t')
                        .append(one.provider())
                        .append('\t')
                        .append(name(one))
                        .append('\n'));
        return text.toString();
    }

    /** The providers below their service. */
    public String byService() {
        StringBuilder text = new StringBuilder();
        services.forEach((service, providers) -> {
            text.append(service).append('\n');
            providers.forEach(one -> text.append("  ")
                    .append(name(one))
                    .append(": ")
                    .append(one.provider())
                    .append(" (")
                    .append(one.source().artifact())
                    .append(")\n"));
        });
        return text.append(summary()).append('\n').toString();
    }

    /** The providers below the artifact that registers them, in the order of the class path. */
    public String byArtifact() {
        StringBuilder text = new StringBuilder();
        for (Source source : sources) {
            List<Registration> own = services.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> one.source().equals(source))
                    .toList();
            if (!own.isEmpty()) {
                text.append(source.artifact()).append('\n');
                own.forEach(one -> text.append("  ")
                        .append(one.service())
                        .append(" -> ")
                        .append(one.provider())
                        .append('\n'));
            }
        }
        return text.append(summary()).append('\n').toString();
    }

    /** {@code 30 services with 79 providers in 129 archives}. */
    public String summary() {
        return Count.of(services.size(), "service") + " with " + Count.of(providers(), "provider") + " in "
                + Count.of(sources.size(), "archive");
    }

    /** The member {@code services} of a JSON report. */
    public List<JsonMap> json() {
        List<JsonMap> result = new ArrayList<>();
        services.forEach((service, providers) -> result.add(new JsonMap()
                .add("type", service)
                .add("providers", providers.stream().map(this::json).toList())));
        return result;
    }

    private JsonMap json(Registration provider) {
        return new JsonMap()
                .add("class", provider.provider())
                .add("name", name(provider))
                .add("artifact", provider.source().artifact())
                .add("file", provider.place())
                .add("line", provider.line())
                .add("own", provider.source().own());
    }
}
