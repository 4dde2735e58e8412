package io.github.waymark.entrypoints.packaging;

import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.registry.Registration;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.entrypoints.service.ServiceFile;
import io.github.waymark.entrypoints.service.ServiceLine;
import io.github.waymark.finding.Place;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the services of a packaged artifact with those of the class path that it was made of.
 *
 * <p>A class path is compared in its order, an artifact as a set. A provider whose class isn't in the artifact was left out on purpose.
 */
public final class PackageCheck {

    private final Registry path;
    private final Map<String, List<Registration>> services;

    /**
     * A check against a class path.
     *
     * @param path the runtime class path, the module itself first
     */
    public PackageCheck(Registry path) {
        this.path = path;
        this.services = path.services();
    }

    /** Whether an artifact contains classes of a dependency. Others, such as a war, contain jars, in which nothing gets lost. */
    public boolean isBundle(PackagedArtifact artifact) {
        return artifact.tool() == PackagingTool.SHADE
                || path.sources().stream().skip(1).anyMatch(artifact::bundles)
                || hasLinesOfDependencies(artifact);
    }

    /** With relocations of an unknown plugin only the service files have the names of the class path. */
    private boolean hasLinesOfDependencies(PackagedArtifact artifact) {
        Set<String> named = Registry.of(List.of(artifact.source())).files().stream()
                .flatMap(file -> file.file().providers().stream())
                .collect(Collectors.toSet());
        return path.files().stream()
                .filter(file -> !file.source().equals(path.sources().get(0)))
                .anyMatch(file -> file.file().providers().stream().anyMatch(named::contains));
    }

    /** The findings about an artifact; none if it bundles nothing. */
    public List<EntryPointFinding> findings(PackagedArtifact artifact) {
        if (!isBundle(artifact)) {
            return List.of();
        }
        Registry packaged = Registry.of(List.of(artifact.source()));
        Map<String, RegisteredFile> files = new LinkedHashMap<>();
        packaged.files().forEach(file -> files.put(file.service(), file));
        List<EntryPointFinding> findings = new ArrayList<>();
        Set<String> relocatedOnly = new LinkedHashSet<>();
        for (RegisteredFile file : packaged.files()) {
            halfRelocated(artifact, file).ifPresent(finding -> {
                findings.add(finding);
                relocatedOnly.add(file.service());
            });
            if (!relocatedOnly.contains(file.service())) {
                findings.addAll(dropped(artifact, file));
            }
        }
        services.forEach((service, providers) -> {
            if (!relocatedOnly.contains(service)) {
                lost(artifact, service, providers, files).ifPresent(findings::add);
            }
        });
        findings.addAll(new IndexComparison(path, artifact).findings());
        return findings;
    }

    private static Place place(PackagedArtifact artifact, String service) {
        return Place.of(artifact.source().place(ServiceFile.FOLDER + service));
    }

    private static EntryPointFinding of(
            EntryPointRule rule, PackagedArtifact artifact, String service, String message, String why, String fix) {
        return EntryPointFinding.of(rule, artifact.source(), place(artifact, service), message, why, fix)
                .about(service, "");
    }

    private Optional<EntryPointFinding> lost(
            PackagedArtifact artifact,
            String service,
            List<Registration> providers,
            Map<String, RegisteredFile> files) {
        List<Registration> expected = providers.stream()
                .filter(one -> artifact.contains(artifact.relocated(one.provider())))
                .toList();
        String name = artifact.relocated(service);
        RegisteredFile file = files.get(name);
        Set<String> present = file == null ? Set.of() : file.file().providers();
        List<Registration> lost = expected.stream()
                .filter(one -> !present.contains(artifact.relocated(one.provider())))
                .toList();
        if (lost.isEmpty() || (file != null && file.file().error().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(of(
                EntryPointRule.EP14,
                artifact,
                name,
                "The artifact " + artifact.source().label() + " lacks " + lost.size() + " of "
                        + Count.of(expected.size(), "provider") + " of " + service + ": " + names(lost),
                why(artifact, service, present),
                new Fixes(artifact).services()));
    }

    private static String names(List<Registration> providers) {
        Map<String, List<String>> byJar = new LinkedHashMap<>();
        providers.forEach(one -> byJar.computeIfAbsent(one.source().label(), key -> new ArrayList<>())
                .add(one.provider()));
        return byJar.entrySet().stream()
                .map(jar -> String.join(", ", jar.getValue()) + " (" + jar.getKey() + ")")
                .collect(Collectors.joining(", "));
    }

    private String why(PackagedArtifact artifact, String service, Set<String> present) {
        List<RegisteredFile> ofService = path.files().stream()
                .filter(file -> file.service().equals(service))
                .toList();
        String winner = ofService.stream()
                .filter(file -> !present.isEmpty() && relocated(artifact, file).equals(present))
                .map(file -> file.source().label())
                .findFirst()
                .map(label -> "kept that of " + label)
                .orElse(present.isEmpty() ? "kept none of them" : "did not keep all of them");
        String owners = ofService.size() == 1
                ? ofService.get(0).source().label() + " has this file"
                : Count.of(ofService.size(), "archive") + " have this file";
        return owners + ", and " + artifact.tool().plugin() + " " + winner
                + "; what passed in tests fails with this artifact.";
    }

    private static Set<String> relocated(PackagedArtifact artifact, RegisteredFile file) {
        return file.file().providers().stream().map(artifact::relocated).collect(Collectors.toSet());
    }

    /** Lines whose class is in the artifact under another package only, and files that are named after the old type. */
    private Optional<EntryPointFinding> halfRelocated(PackagedArtifact artifact, RegisteredFile file) {
        Map<String, String> moved = new LinkedHashMap<>();
        for (ServiceLine line : file.file().lines()) {
            if (!artifact.contains(line.provider())) {
                elsewhere(artifact, line.provider()).ifPresent(name -> moved.put(line.provider(), name));
            }
        }
        Optional<String> type = artifact.contains(file.service()) || !isOnPath(file.service())
                ? Optional.empty()
                : elsewhere(artifact, file.service());
        if (moved.isEmpty() && type.isEmpty()) {
            return Optional.empty();
        }
        String detail = moved.isEmpty()
                ? "the service is now " + type.orElse("")
                : moved.entrySet().stream()
                        .map(one -> one.getKey() + " is now " + one.getValue())
                        .collect(Collectors.joining(", "));
        return Optional.of(of(
                EntryPointRule.EP15,
                artifact,
                file.service(),
                "The classes of the service file " + file.service() + " in "
                        + artifact.source().label() + " were relocated, but the file was not: " + detail,
                "ServiceLoader looks for the new names and finds none of these providers.",
                new Fixes(artifact).services()));
    }

    private boolean isOnPath(String type) {
        return path.sources().stream().anyMatch(source -> source.archive().contains(type.replace('.', '/')));
    }

    /** The new name of a class of the class path, by the relocations, or else by the end of its name. */
    private Optional<String> elsewhere(PackagedArtifact artifact, String binaryName) {
        String relocated = artifact.relocated(binaryName);
        if (!relocated.equals(binaryName)) {
            return artifact.contains(relocated) ? Optional.of(relocated) : Optional.empty();
        }
        int packageEnd = binaryName.lastIndexOf('.');
        int parent = binaryName.lastIndexOf('.', packageEnd - 1);
        if (packageEnd < 0 || !isOnPath(binaryName)) {
            return Optional.empty();
        }
        String end = "." + binaryName.substring(parent + 1);
        return artifact.source().archive().classNames().stream()
                .filter(name -> name.endsWith(end))
                .findFirst();
    }

    /** Lines whose class was left out, as minimizing does. */
    private List<EntryPointFinding> dropped(PackagedArtifact artifact, RegisteredFile file) {
        List<EntryPointFinding> findings = new ArrayList<>();
        for (ServiceLine line : file.file().lines()) {
            if (!artifact.contains(line.provider()) && isOnPath(line.provider())) {
                findings.add(EntryPointFinding.of(
                                EntryPointRule.EP02,
                                artifact.source(),
                                new Place(file.place(), line.line(), line.column()),
                                line.provider() + ", registered for " + file.service() + ", is not in "
                                        + artifact.source().label(),
                                artifact.tool().plugin()
                                        + " left out the class, for example because of <minimizeJar> or a"
                                        + " filter, but kept the line. ServiceLoader throws an error for it.",
                                "Keep the class with a <filter> that has <include>"
                                        + line.provider().replace('.', '/')
                                        + "*.class</include>, or remove the line with a filter for the file.")
                        .about(file.service(), line.provider()));
            }
        }
        return findings;
    }
}
