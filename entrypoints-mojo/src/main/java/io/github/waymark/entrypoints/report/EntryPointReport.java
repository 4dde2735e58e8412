package io.github.waymark.entrypoints.report;

import io.github.waymark.entrypoints.check.ServiceLookup;
import io.github.waymark.entrypoints.diff.DeclaredEntryPoints;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.script.DeclaredScripts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a module offers to others and what it asks for.
 *
 * @param points the services that its code asks for, by name
 * @param extensions the providers that it registers, by service and name
 * @param commands the console scripts of the module and of its dependencies, by name
 */
public record EntryPointReport(
        List<ExtensionPoint> points, List<RegisteredExtension> extensions, List<ListedCommand> commands) {

    /**
     * A service that the module asks for.
     *
     * @param description the first sentence of its comment; empty if it is unknown
     * @param askedFor the classes that ask for it; {@code module-info} for a {@code uses}
     * @param providers the names and classes of the providers on the class path
     */
    public record ExtensionPoint(String service, String description, List<String> askedFor, List<String> providers) {}

    /**
     * A provider of the module.
     *
     * @param isNew whether the last release did not have it
     */
    public record RegisteredExtension(
            String name, String provider, String service, String description, boolean isNew) {}

    /** A console script. */
    public record ListedCommand(String name, String target, String artifact) {}

    public EntryPointReport {
        points = List.copyOf(points);
        extensions = List.copyOf(extensions);
        commands = List.copyOf(commands);
    }

    /**
     * Reads the report of a module.
     *
     * @param own the folders with its classes
     * @param all these, and the archives of the runtime class path
     * @param release what its last release declared; empty if there is none
     */
    public static EntryPointReport of(
            List<Source> own, List<Source> all, Descriptions descriptions, Optional<DeclaredEntryPoints> release)
            throws IOException {
        DeclaredEntryPoints known = DeclaredEntryPoints.of(all);
        return new EntryPointReport(
                points(own, known, descriptions), provided(own, descriptions, release), commands(all));
    }

    private static List<ExtensionPoint> points(List<Source> own, DeclaredEntryPoints known, Descriptions descriptions)
            throws IOException {
        SortedMap<String, SortedSet<String>> askedFor = new TreeMap<>();
        for (Source source : own) {
            for (ServiceLookup lookup : ServiceLookup.in(source)) {
                lookup.service()
                        .ifPresent(service -> askedFor.computeIfAbsent(service, key -> new TreeSet<>())
                                .add(lookup.type()));
            }
            source.archive()
                    .module()
                    .ifPresent(module -> module.uses()
                            .forEach(service -> askedFor.computeIfAbsent(service, key -> new TreeSet<>())
                                    .add("module-info")));
        }
        List<ExtensionPoint> points = new ArrayList<>();
        for (var point : askedFor.entrySet()) {
            List<String> providers = new ArrayList<>();
            known.providers().forEach((key, provider) -> {
                if (key.service().equals(point.getKey())) {
                    providers.add(provider.name() + " (" + key.provider() + ")");
                }
            });
            points.add(new ExtensionPoint(
                    point.getKey(), descriptions.of(point.getKey()), List.copyOf(point.getValue()), providers));
        }
        return points;
    }

    private static List<RegisteredExtension> provided(
            List<Source> own, Descriptions descriptions, Optional<DeclaredEntryPoints> release) throws IOException {
        List<RegisteredExtension> provided = new ArrayList<>();
        for (var one : DeclaredEntryPoints.of(own).providers().entrySet()) {
            boolean isNew = release.isPresent() && !release.get().providers().containsKey(one.getKey());
            provided.add(new RegisteredExtension(
                    one.getValue().name(),
                    one.getKey().provider(),
                    one.getKey().service(),
                    descriptions.of(one.getKey().provider()),
                    isNew));
        }
        return provided;
    }

    private static List<ListedCommand> commands(List<Source> all) {
        SortedMap<String, ListedCommand> commands = new TreeMap<>();
        DeclaredScripts.of(all)
                .files()
                .forEach((source, file) -> file.scripts()
                        .forEach(script -> commands.putIfAbsent(
                                script.name(),
                                new ListedCommand(script.name(), script.target().toString(), source.artifact()))));
        return List.copyOf(commands.values());
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return points.isEmpty() && extensions.isEmpty() && commands.isEmpty();
    }
}
