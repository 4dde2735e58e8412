package io.github.waymark.entrypoints.check;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredModule;
import io.github.waymark.classfile.MethodCall;
import io.github.waymark.entrypoints.registry.Registration;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules for own code that asks for services. */
final class LookupRules {

    private static final String LOADER = "java/util/ServiceLoader";

    private final CheckedPath checked;
    private final Map<String, List<Registration>> services;

    LookupRules(CheckedPath checked, Map<String, List<Registration>> services) {
        this.checked = checked;
        this.services = services;
    }

    List<EntryPointFinding> findings(Source source) {
        List<EntryPointFinding> findings = new ArrayList<>();
        Optional<DeclaredModule> module = source.archive().module();
        Set<String> missing = new TreeSet<>();
        for (ServiceLookup lookup : lookups(source)) {
            if (lookup.service().isEmpty()) {
                findings.add(unknown(source, lookup));
                continue;
            }
            String service = lookup.service().get();
            if (module.isPresent() && !module.get().uses().contains(service)) {
                findings.add(withoutUses(source, lookup, service, module.get()));
            }
            if (checked.runs() && missing.add(service) && isMissing(service)) {
                findings.add(withoutProvider(source, lookup, service));
            }
        }
        return findings;
    }

    /** Where the code of an archive asks for services. Only the class files that mention ServiceLoader are read. */
    static List<ServiceLookup> lookups(Source source) {
        List<ServiceLookup> lookups = new ArrayList<>();
        for (String name : source.archive().mentioning(List.of(LOADER))) {
            byte[] bytes = source.archive().classBytes(name.replace('.', '/'));
            DeclaredClass.read(bytes, Set.of(LOADER))
                    .ifPresent(type -> type.calls().stream()
                            .filter(call -> call.method().startsWith("load"))
                            .forEach(call -> lookups.add(new ServiceLookup(name, call.caller(), service(call)))));
        }
        return lookups;
    }

    /** The service is the parameter of type Class, which is the second one if a module layer is given. */
    private static Optional<String> service(MethodCall call) {
        int index = call.descriptor().startsWith("(Ljava/lang/Class;") ? 0 : 1;
        return index < call.arguments().size() ? call.arguments().get(index) : Optional.empty();
    }

    private boolean isMissing(String service) {
        boolean ofJdk = checked.classes().source(service).isEmpty()
                && checked.classes().find(service).exists();
        boolean ofModule = checked.registry().sources().stream()
                .anyMatch(source -> source.archive()
                        .module()
                        .filter(module -> module.provides().containsKey(service))
                        .isPresent());
        return !ofJdk && !ofModule && services.getOrDefault(service, List.of()).isEmpty();
    }

    private static Place place(Source source, ServiceLookup lookup) {
        return Place.of(source.place(lookup.type().replace('.', '/') + ".class"));
    }

    private static EntryPointFinding unknown(Source source, ServiceLookup lookup) {
        return EntryPointFinding.of(
                        EntryPointRule.EP13,
                        source,
                        place(source, lookup),
                        "The service that " + lookup.text() + " asks for is not known before the program runs",
                        "It isn't a class constant.",
                        "Nothing has to be done, unless a provider is missing.")
                .at(Level.INFO);
    }

    private static EntryPointFinding withoutUses(
            Source source, ServiceLookup lookup, String service, DeclaredModule module) {
        return EntryPointFinding.of(
                        EntryPointRule.EP12,
                        source,
                        place(source, lookup),
                        lookup.text() + " asks for " + service + ", which module " + module.name() + " doesn't use",
                        "On the module path ServiceLoader.load throws a ServiceConfigurationError.",
                        "Write in module-info.java: uses " + service.replace('$', '.') + ";")
                .about(service, "");
    }

    private static EntryPointFinding withoutProvider(Source source, ServiceLookup lookup, String service) {
        return EntryPointFinding.of(
                        EntryPointRule.EP13,
                        source,
                        place(source, lookup),
                        "There is no provider of " + service + " on the runtime class path, which " + lookup.text()
                                + " asks for",
                        "The program finds none, unless it has a fallback.",
                        "Add a dependency that provides it, or ignore the finding with a reason if there is a fallback.")
                .about(service, "");
    }
}
