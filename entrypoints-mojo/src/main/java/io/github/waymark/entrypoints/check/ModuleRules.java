package io.github.waymark.entrypoints.check;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredMember;
import io.github.waymark.classfile.DeclaredModule;
import io.github.waymark.entrypoints.archive.ClassLookup;
import io.github.waymark.entrypoints.registry.ProviderName;
import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.entrypoints.service.ServiceFile;
import io.github.waymark.entrypoints.service.ServiceLine;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for named modules: {@code provides} against service files. */
final class ModuleRules {

    private static final String FILE = "module-info.class";

    private final CheckedPath checked;

    ModuleRules(CheckedPath checked) {
        this.checked = checked;
    }

    /**
     * The findings about the module in an archive.
     *
     * @param files the service files of the archive
     * @param misnamed the services of files that are named after no class
     */
    List<EntryPointFinding> findings(Source source, List<RegisteredFile> files, Set<String> misnamed) {
        Optional<DeclaredModule> module = source.archive().module();
        if (module.isEmpty()) {
            return List.of();
        }
        Map<String, RegisteredFile> byService = new LinkedHashMap<>();
        files.forEach(file -> byService.put(file.service(), file));
        List<EntryPointFinding> findings = new ArrayList<>();
        module.get().provides().forEach((service, providers) -> {
            for (String provider : providers) {
                provided(source, service, provider).ifPresent(findings::add);
            }
            if (!isMisnamedFor(service, misnamed)) {
                onlyInModule(source, service, providers, byService).ifPresent(findings::add);
            }
        });
        for (RegisteredFile file : files) {
            if (!misnamed.contains(file.service())) {
                onlyInFile(source, file, module.get()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** A file with a wrong name for this service has its own finding. */
    private static boolean isMisnamedFor(String service, Set<String> misnamed) {
        return misnamed.contains(service.replace('$', '.'));
    }

    private Level level(EntryPointFinding finding, Source source) {
        return !source.own() && checked.modular() ? Level.WARN : finding.level();
    }

    private Optional<EntryPointFinding> onlyInModule(
            Source source, String service, List<String> providers, Map<String, RegisteredFile> files) {
        RegisteredFile file = files.get(service);
        if (checked.isForeign(service) || (file != null && file.file().error().isPresent())) {
            return Optional.empty();
        }
        Set<String> missing = new LinkedHashSet<>(providers);
        missing.removeIf(provider -> !checked.classes().find(provider).exists()
                || (file != null && file.file().providers().contains(provider)));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", missing);
        EntryPointFinding finding = EntryPointFinding.of(
                EntryPointRule.EP11,
                source,
                Place.of(source.place(FILE)),
                "Only the module declaration provides " + names + " for " + service,
                "On the class path ServiceLoader reads " + ServiceFile.FOLDER + service + " and not `provides`, so "
                        + (missing.size() == 1 ? "it isn't" : "they aren't") + " found there.",
                EntryPointFinding.fixIn(source, fixOfFile(service, missing)));
        return Optional.of(finding.at(level(finding, source)).about(service, missing.size() == 1 ? names : ""));
    }

    private String fixOfFile(String service, Set<String> missing) {
        List<String> byMethod = missing.stream().filter(this::needsMethod).toList();
        List<String> others =
                missing.stream().filter(name -> !byMethod.contains(name)).toList();
        String file = ServiceFile.FOLDER + service;
        String generate = others.isEmpty()
                ? ""
                : "Run `mvn entry-points:generate`, which adds " + String.join(" and ", others) + " to " + file + ".";
        String adapter = byMethod.isEmpty()
                ? ""
                : "Write an adapter class with a public constructor for " + String.join(" and for ", byMethod)
                        + ", and register it in " + file + ".";
        return generate + (generate.isEmpty() || adapter.isEmpty() ? "" : " ") + adapter;
    }

    /** Whether only the method provider() makes instances of a class. */
    private boolean needsMethod(String provider) {
        Optional<DeclaredClass> type = checked.classes().find(provider).declared();
        return type.isPresent()
                && ProviderRules.hasProviderMethod(type.get())
                && Unfit.of(type.get()).isPresent();
    }

    private Optional<EntryPointFinding> onlyInFile(Source source, RegisteredFile file, DeclaredModule module) {
        if (checked.isForeign(file)) {
            return Optional.empty();
        }
        List<String> provided = module.provides().getOrDefault(file.service(), List.of());
        Set<String> missing = new LinkedHashSet<>(file.file().providers());
        missing.removeIf(provider ->
                provided.contains(provider) || !checked.classes().find(provider).exists());
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>(provided);
        all.addAll(missing);
        String names = String.join(", ", missing);
        EntryPointFinding finding = EntryPointFinding.of(
                EntryPointRule.EP11,
                source,
                place(file, missing),
                names + (missing.size() == 1 ? " is" : " are") + " registered for the class path only, for "
                        + file.service(),
                "On the module path ServiceLoader reads the `provides` of module " + module.name()
                        + " and not this file, so " + (missing.size() == 1 ? "it isn't" : "they aren't")
                        + " found there.",
                EntryPointFinding.fixIn(
                        source,
                        "Write in module-info.java: provides " + file.service().replace('$', '.') + " with "
                                + String.join(", ", all).replace('$', '.') + ";"));
        return Optional.of(finding.at(level(finding, source)).about(file.service(), missing.size() == 1 ? names : ""));
    }

    private static Place place(RegisteredFile file, Set<String> providers) {
        return file.file().lines().stream()
                .filter(line -> providers.contains(line.provider()))
                .findFirst()
                .map((ServiceLine line) -> new Place(file.place(), line.line(), line.column()))
                .orElseGet(() -> Place.of(file.place()));
    }

    /** A provider of a module: its class, and its name. */
    private Optional<EntryPointFinding> provided(Source source, String service, String provider) {
        ClassLookup lookup = checked.classes().find(provider);
        if (!lookup.exists()) {
            return Optional.of(EntryPointFinding.of(
                            EntryPointRule.EP02,
                            source,
                            Place.of(source.place(FILE)),
                            provider + ", which the module provides for " + service + ", does not exist",
                            "ServiceLoader throws a ServiceConfigurationError for it on the module path.",
                            EntryPointFinding.fixIn(source, "Compile the module again, or correct its `provides`."))
                    .about(service, provider));
        }
        return lookup.declared().flatMap(type -> unreachableName(source, service, type));
    }

    private Optional<EntryPointFinding> unreachableName(Source source, String service, DeclaredClass provider) {
        Optional<String> name = ProviderName.written(provider);
        Optional<String> returned = provider.methods("provider").stream()
                .filter(method -> method.isStatic()
                        && method.isPublic()
                        && method.descriptor().startsWith("()"))
                .findFirst()
                .flatMap(DeclaredMember::returned);
        if (name.isEmpty() || returned.isEmpty() || returned.get().equals(provider.name())) {
            return Optional.empty();
        }
        String type = returned.get().replace('/', '.');
        return Optional.of(EntryPointFinding.of(
                        EntryPointRule.EP19,
                        source,
                        Place.of(source.place(provider.name() + ".class")),
                        "The name '" + name.get() + "' of " + provider.binaryName() + " is never found",
                        "Its method provider() returns " + type
                                + ", and ServiceLoader reports that type as the type of the" + " provider.",
                        EntryPointFinding.fixIn(
                                source,
                                type.equals(service)
                                        ? "Let provider() return a class that has the annotation with the name '"
                                                + name.get() + "'."
                                        : "Put the annotation with the name '" + name.get() + "' on " + type + "."))
                .about(service, provider.binaryName()));
    }
}
