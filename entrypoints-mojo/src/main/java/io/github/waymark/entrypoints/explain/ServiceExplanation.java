package io.github.waymark.entrypoints.explain;

import io.github.waymark.entrypoints.check.CheckedPath;
import io.github.waymark.entrypoints.check.EntryPointCheck;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.entrypoints.registry.ProviderName;
import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.registry.Registration;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.settings.SingleService;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.text.Count;
import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Explains services of a class path as text. */
public final class ServiceExplanation {

    private final CheckedPath checked;
    private final List<EntryPointFinding> findings;
    private final SortedMap<String, List<Registration>> services;
    private final StringBuilder text = new StringBuilder();

    public ServiceExplanation(CheckedPath checked) {
        this.checked = checked;
        this.findings = new EntryPointCheck(checked).findings();
        this.services = checked.registry().services();
    }

    /** Whether a service and a provider match. */
    public boolean isKnown(String service, String provider) {
        return !matching(service, provider).isEmpty();
    }

    private SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(services.keySet());
        checked.registry().files().forEach(file -> names.add(file.service()));
        modules().forEach((source, provides) -> names.addAll(provides.keySet()));
        return names;
    }

    private List<String> matching(String service, String provider) {
        return names().stream()
                .filter(name -> NameGlob.matches(service, name) && hasProvider(name, provider))
                .toList();
    }

    /**
     * The explanation of the services that match.
     *
     * @param service a binary name, or a pattern with {@code *}
     * @param provider the binary name of a provider, or a pattern; {@code *} for all
     * @throws ProblemException if there is none, with the nearest name
     */
    public String of(String service, String provider) {
        List<String> matching = matching(service, provider);
        if (matching.isEmpty()) {
            boolean anyProvider = provider.equals("*");
            throw new ProblemException(new Problem(
                    "There is no service " + service + (anyProvider ? "" : " with the provider " + provider) + ".",
                    "the runtime class path",
                    "No service file and no module declaration on it has this name.",
                    NearestName.question(anyProvider ? service : provider, candidates(anyProvider))
                            + "List all with `mvn entry-points:list`."));
        }
        matching.forEach(this::explain);
        return text.toString();
    }

    private List<String> candidates(boolean ofServices) {
        return ofServices
                ? List.copyOf(names())
                : services.values().stream()
                        .flatMap(List::stream)
                        .map(Registration::provider)
                        .toList();
    }

    private boolean hasProvider(String service, String provider) {
        if (provider.equals("*")) {
            return true;
        }
        boolean inFile = checked.registry().files().stream()
                .filter(file -> file.service().equals(service))
                .flatMap(file -> file.file().lines().stream())
                .anyMatch(line -> NameGlob.matches(provider, line.provider()));
        return inFile
                || modules().values().stream()
                        .flatMap(provides -> provides.getOrDefault(service, List.of()).stream())
                        .anyMatch(name -> NameGlob.matches(provider, name));
    }

    private Map<Source, Map<String, List<String>>> modules() {
        Map<Source, Map<String, List<String>>> modules = new LinkedHashMap<>();
        for (Source source : checked.registry().sources()) {
            source.archive().module().ifPresent(module -> modules.put(source, module.provides()));
        }
        return modules;
    }

    private void line(String indented) {
        text.append(indented).append('\n');
    }

    private void explain(String service) {
        line(service);
        line("  type: " + type(service));
        checked.settings()
                .single(service)
                .ifPresent((SingleService single) -> line("  one provider is used: " + single.reader()));
        List<Registration> providers = services.getOrDefault(service, List.of());
        line("  class path: " + (providers.isEmpty() ? "no provider" : Count.of(providers.size(), "provider")));
        for (int i = 0; i < providers.size(); i++) {
            explain(i + 1, providers.get(i));
        }
        discarded(service);
        modulePath(service);
        findings.stream()
                .filter(one -> one.service().equals(service) && one.provider().isEmpty())
                .forEach(one -> line(
                        "  " + one.finding().rule().id() + ": " + one.finding().message()));
    }

    private String type(String service) {
        Optional<Source> source = checked.classes().source(service);
        if (source.isPresent()) {
            return "in " + source.get().artifact();
        }
        return checked.classes().find(service).exists() ? "in the JDK" : "not on the class path";
    }

    private void explain(int number, Registration one) {
        String name = ProviderName.of(checked.classes().find(one.provider()).declared(), one.provider(), one.service());
        line("  " + number + ". " + name + ": " + one.provider());
        line("     registered in " + one.place() + ":" + one.line());
        if (one.source().path().size() > 1) {
            line("     through " + String.join(" -> ", one.source().path()));
        }
        checked.classes()
                .source(one.provider())
                .filter(source -> !source.equals(one.source()))
                .ifPresent(source -> line("     its class is in " + source.artifact()));
        List<String> reasons = new ArrayList<>();
        findings.stream()
                .filter(found -> found.service().equals(one.service())
                        && found.provider().equals(one.provider())
                        && found.finding().place().file().equals(one.place()))
                .forEach(found -> reasons.add(
                        found.finding().rule().id() + ": " + found.finding().message()));
        reasons.forEach(reason -> line("     " + reason));
        if (reasons.isEmpty()) {
            line("     loads");
        }
    }

    /** The files that ServiceLoader discards, with what they hide. */
    private void discarded(String service) {
        for (RegisteredFile file : checked.registry().files()) {
            if (file.service().equals(service) && file.file().error().isPresent()) {
                line("  discarded: " + file.place() + ":"
                        + file.file().error().get().line() + " has "
                        + file.file().error().get().reason()
                        + (file.file().hidden().isEmpty()
                                ? ""
                                : "; hidden in later archives: "
                                        + String.join(", ", file.file().hidden())));
            }
        }
    }

    /** Named modules provide what they declare; of other jars the service files count on the module path, too. */
    private void modulePath(String service) {
        Map<String, String> provided = new TreeMap<>();
        modules()
                .forEach((source, provides) -> provides.getOrDefault(service, List.of())
                        .forEach(name -> provided.put(name, "module of " + source.artifact())));
        for (Registration one : services.getOrDefault(service, List.of())) {
            if (one.source().archive().module().isEmpty()) {
                provided.put(
                        one.provider(), "automatic module of " + one.source().artifact());
            }
        }
        line("  module path: " + (provided.isEmpty() ? "no provider" : Count.of(provided.size(), "provider")));
        provided.forEach((name, where) -> line("     " + name + ", " + where));
    }
}
