package io.github.waymark.entrypoints.diff;

import io.github.waymark.entrypoints.archive.Archive;
import io.github.waymark.entrypoints.registry.ProviderName;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.script.ConsoleScript;
import io.github.waymark.entrypoints.script.DeclaredScripts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one version of an artifact declares.
 *
 * @param providers by service and class
 * @param scripts the targets by name
 */
public record DeclaredEntryPoints(SortedMap<ProviderKey, KnownProvider> providers, SortedMap<String, String> scripts) {

    /** A provider of a service, by binary names. */
    public record ProviderKey(String service, String provider) implements Comparable<ProviderKey> {

        @Override
        public int compareTo(ProviderKey other) {
            int byService = service.compareTo(other.service);
            return byService == 0 ? provider.compareTo(other.provider) : byService;
        }
    }

    /**
     * How a provider is found.
     *
     * @param name by which programs select it
     * @param onClassPath whether a service file has it
     * @param onModulePath whether a program on the module path finds it: a module provides it, or the artifact is no named module
     */
    public record KnownProvider(String name, boolean onClassPath, boolean onModulePath) {}

    /** Reads what archives declare: the jar of a version, or its folders with classes. */
    public static DeclaredEntryPoints of(List<Source> sources) {
        SortedMap<ProviderKey, KnownProvider> providers = new TreeMap<>();
        for (Source source : sources) {
            Archive archive = source.archive();
            boolean isModule = archive.module().isPresent();
            Registry.of(List.of(source)).services().values().stream()
                    .flatMap(List::stream)
                    .forEach(one ->
                            add(providers, archive, new ProviderKey(one.service(), one.provider()), true, !isModule));
            archive.module()
                    .ifPresent(module -> module.provides()
                            .forEach((service, classes) -> classes.forEach(provider ->
                                    add(providers, archive, new ProviderKey(service, provider), false, true))));
        }
        SortedMap<String, String> scripts = new TreeMap<>();
        DeclaredScripts.of(sources).files().values().forEach(file -> {
            for (ConsoleScript script : file.scripts()) {
                scripts.putIfAbsent(script.name(), script.target().toString());
            }
        });
        return new DeclaredEntryPoints(providers, scripts);
    }

    private static void add(
            Map<ProviderKey, KnownProvider> providers,
            Archive archive,
            ProviderKey key,
            boolean onClassPath,
            boolean onModulePath) {
        String name = ProviderName.of(
                archive.find(key.provider().replace('.', '/')).declared(), key.provider(), key.service());
        providers.merge(
                key,
                new KnownProvider(name, onClassPath, onModulePath),
                (one, other) -> new KnownProvider(
                        one.name(),
                        one.onClassPath() || other.onClassPath(),
                        one.onModulePath() || other.onModulePath()));
    }

    /** Whether it has a provider of a service. */
    boolean hasService(String service) {
        return providers.keySet().stream().anyMatch(key -> key.service().equals(service));
    }
}
