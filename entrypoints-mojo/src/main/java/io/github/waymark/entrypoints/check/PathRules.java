package io.github.waymark.entrypoints.check;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.entrypoints.registry.ProviderName;
import io.github.waymark.entrypoints.registry.Registration;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.entrypoints.settings.SingleService;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules for a class path as a whole: providers of a service that get in each other's way. */
final class PathRules {

    private static final String SELECTION = "io.github.waymark.entrypoints.Extensions";

    private final CheckedPath checked;

    PathRules(CheckedPath checked) {
        this.checked = checked;
    }

    List<EntryPointFinding> findings(String service, List<Registration> providers) {
        List<EntryPointFinding> findings = new ArrayList<>();
        if (checked.runs()) {
            for (Registration provider : providers) {
                twice(provider).ifPresent(findings::add);
            }
            several(service, providers).ifPresent(findings::add);
        }
        findings.addAll(sameNames(service, providers));
        return findings;
    }

    private static EntryPointFinding of(
            EntryPointRule rule, Registration provider, String message, String why, String fix) {
        return EntryPointFinding.of(
                        rule, provider.source(), new Place(provider.place(), provider.line(), 0), message, why, fix)
                .about(provider.service(), provider.provider());
    }

    private Optional<EntryPointFinding> twice(Registration provider) {
        List<Source> sources = checked.classes().sources(provider.provider());
        if (sources.size() < 2) {
            return Optional.empty();
        }
        String name = provider.provider().replace('.', '/');
        byte[] used = sources.get(0).archive().classBytes(name);
        boolean same = sources.stream()
                .allMatch(source -> Arrays.equals(used, source.archive().classBytes(name)));
        EntryPointFinding finding = of(
                EntryPointRule.EP09,
                provider,
                provider.provider() + " is in " + Count.of(sources.size(), "jar") + ": " + labels(sources),
                same
                        ? "They are the same bytes, so that it doesn't matter which one is used."
                        : "Their bytes differ, and the class of "
                                + sources.get(0).label() + " is used, because it is first on the class path.",
                exclusion(sources.get(sources.size() - 1)));
        return Optional.of(same ? finding.at(Level.INFO) : finding);
    }

    private static String labels(List<Source> sources) {
        return sources.stream().map(Source::label).collect(Collectors.joining(", "));
    }

    /** How a dependency gets off the class path. */
    private static String exclusion(Source source) {
        String[] parts = source.artifact().split(":", -1);
        if (parts.length < 2 || source.path().size() < 2) {
            return "Remove the dependency on " + source.artifact() + ", or that on the other one.";
        }
        return "Exclude it from the dependency " + source.path().get(1) + ": <exclusions><exclusion><groupId>"
                + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId></exclusion></exclusions>";
    }

    private Optional<EntryPointFinding> several(String service, List<Registration> providers) {
        Optional<SingleService> single = checked.settings().single(service);
        if (single.isEmpty() || providers.size() < 2) {
            return Optional.empty();
        }
        Registration first = providers.get(0);
        Optional<Source> denied = providers.stream()
                .map(Registration::source)
                .filter(source -> checked.denied().place(source.artifact()).isPresent())
                .findFirst();
        Source longest = providers.stream()
                .map(Registration::source)
                .reduce(
                        first.source(),
                        (one, other) -> other.path().size() >= one.path().size() ? other : one);
        String all = providers.stream()
                .map(one -> one.provider() + " (" + one.source().label() + ")")
                .collect(Collectors.joining(", "));
        EntryPointFinding finding = of(
                EntryPointRule.EP10,
                first,
                "There are " + Count.of(providers.size(), "provider") + " of " + service + ", of which one is used: "
                        + all,
                single.get().reader() + ". On this class path " + first.provider()
                        + " is the first, but nothing guarantees the order."
                        + denied.map(this::denial).orElse(""),
                exclusion(denied.orElse(longest)));
        return Optional.of(finding.at(single.get().level()));
    }

    private String denial(Source source) {
        return " The constraints list denies " + source.artifact()
                + checked.denied()
                        .place(source.artifact())
                        .map(place -> " (" + place + ").")
                        .orElse(".");
    }

    /**
     * Names matter only where somebody looks for them: where a name is written, and among own services if the library that selects
     * providers by name is there.
     */
    private List<EntryPointFinding> sameNames(String service, List<Registration> providers) {
        Map<String, List<Registration>> byName = new LinkedHashMap<>();
        Map<String, Boolean> written = new LinkedHashMap<>();
        for (Registration provider : providers) {
            Optional<DeclaredClass> type =
                    checked.classes().find(provider.provider()).declared();
            String name = ProviderName.of(type, provider.provider(), service);
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(provider);
            written.merge(name, type.flatMap(ProviderName::written).isPresent(), Boolean::logicalOr);
        }
        List<EntryPointFinding> findings = new ArrayList<>();
        byName.forEach((name, same) -> {
            if (same.size() > 1 && (written.getOrDefault(name, false) || isSelectedByName(service))) {
                findings.add(sameName(name, same));
            }
        });
        return findings;
    }

    private boolean isSelectedByName(String service) {
        return checked.classes().source(service).filter(Source::own).isPresent()
                && checked.classes().source(SELECTION).isPresent();
    }

    private static EntryPointFinding sameName(String name, List<Registration> providers) {
        Registration last = providers.get(providers.size() - 1);
        String all = providers.stream()
                .map(one -> one.provider() + " (" + one.source().label() + ")")
                .collect(Collectors.joining(" and "));
        return of(
                EntryPointRule.EP18,
                last,
                "Several providers of " + last.service() + " have the name '" + name + "': " + all,
                "Who asks for '" + name + "' gets an exception, or the first one on the class path.",
                "Give " + last.provider() + " another name with @Named.");
    }
}
