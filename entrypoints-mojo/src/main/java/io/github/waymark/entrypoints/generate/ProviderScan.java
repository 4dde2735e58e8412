package io.github.waymark.entrypoints.generate;

import io.github.waymark.classfile.AnnotationUse;
import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.entrypoints.check.Unfit;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the providers of services among the classes of a module: by annotations, by the types that are asked for, and in its declaration. */
public final class ProviderScan {

    /** The annotations that declare a provider; their element {@code value} has the services. */
    private static final List<String> ANNOTATIONS = List.of(
            "io.github.waymark.entrypoints.Provides",
            "com.google.auto.service.AutoService",
            "org.kohsuke.MetaInfServices",
            "aQute.bnd.annotation.spi.ServiceProvider",
            "org.mangosdk.spi.ProviderFor",
            "io.avaje.spi.ServiceProvider");

    /** The container of repeated annotations. */
    private static final String CONTAINER = "aQute.bnd.annotation.spi.ServiceProviders";

    private final Source module;
    private final KnownClasses classes;
    private final SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A scan of a module.
     *
     * @param classes has the supertypes of its classes
     */
    public ProviderScan(Source module, KnownClasses classes) {
        this.module = module;
        this.classes = classes;
    }

    /** The providers by service. */
    public SortedMap<String, SortedSet<String>> found() {
        return found;
    }

    /** What is declared to be a provider but can't be one. */
    public List<Problem> problems() {
        return problems;
    }

    private void add(String service, String provider) {
        found.computeIfAbsent(service, key -> new TreeSet<>()).add(provider);
    }

    private void problem(String what, String provider, String why, String fix) {
        problems.add(new Problem(what, module.place(provider.replace('.', '/') + ".class"), why, fix));
    }

    /** Adds the classes that have an annotation for providers. */
    public void addAnnotated() {
        List<String> descriptors = new ArrayList<>();
        ANNOTATIONS.forEach(name -> descriptors.add("L" + name.replace('.', '/') + ";"));
        for (String name : module.archive().mentioning(descriptors)) {
            module.archive()
                    .find(name.replace('.', '/'))
                    .declared()
                    .ifPresent(type -> annotations(type).forEach(use -> addAnnotated(type, use)));
        }
    }

    private static List<AnnotationUse> annotations(DeclaredClass type) {
        List<AnnotationUse> uses = new ArrayList<>();
        ANNOTATIONS.forEach(name -> type.annotation(name).ifPresent(uses::add));
        type.annotation(CONTAINER).ifPresent(container -> uses.addAll(container.nested("value")));
        return uses;
    }

    private void addAnnotated(DeclaredClass type, AnnotationUse use) {
        String name = type.binaryName();
        String simple = "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
        List<String> services = use.texts("value");
        if (services.isEmpty()) {
            services =
                    type.interfaces().stream().map(one -> one.replace('/', '.')).toList();
            if (services.size() != 1) {
                problem(
                        name + " has " + simple + " without a service, but not exactly one interface.",
                        name,
                        "Which service it is a provider of is unknown.",
                        "Name the service: " + simple + "(Service.class).");
                return;
            }
        }
        Optional<Unfit> unfit = Unfit.of(type);
        if (unfit.isPresent()) {
            problem(
                    name + " has " + simple + ", but it " + unfit.get().reason() + ".",
                    name,
                    "ServiceLoader couldn't make it (EP03).",
                    unfit.get().fix());
            return;
        }
        for (String service : services) {
            if (classes.isOfType(type, service).verdict().orElse(true)) {
                add(service, name);
            } else {
                problem(
                        name + " has " + simple + " for " + service + ", but doesn't implement it.",
                        name,
                        "ServiceLoader throws an error for such a provider (EP05).",
                        "Implement " + service + ", or name another service.");
            }
        }
    }

    /** Adds all classes that {@code ServiceLoader} can make and that are of one of these types. */
    public void addOfTypes(List<String> services) {
        for (String service : services) {
            if (!classes.find(service).exists()) {
                problems.add(new Problem(
                        "The service " + service + " is no class on the class path.",
                        "parameter <services>",
                        "No provider of it can be found.",
                        "Write the binary name of a type, with $ before a nested one, or remove it."));
            }
        }
        if (services.isEmpty()) {
            return;
        }
        for (String name : module.archive().classNames()) {
            Optional<DeclaredClass> type =
                    module.archive().find(name.replace('.', '/')).declared();
            if (type.isPresent() && Unfit.of(type.get()).isEmpty()) {
                services.stream()
                        .filter(service -> classes.isOfType(type.get(), service).isOfType())
                        .forEach(service -> add(service, name));
            }
        }
    }

    /** Adds what the module declaration provides, so that the jar works on the class path, too. */
    public void addProvided() {
        module.archive().module().ifPresent(declared -> declared.provides().forEach(this::addProvided));
    }

    private void addProvided(String service, List<String> providers) {
        for (String provider : providers) {
            Optional<DeclaredClass> type = classes.find(provider).declared();
            Optional<String> reason = type.flatMap(declared -> reason(declared, service));
            if (reason.isEmpty()) {
                add(service, provider);
            } else if (type.get().methods("provider").isEmpty()) {
                problem(
                        provider + " is provided by the module for " + service + ", but it " + reason.get() + ".",
                        provider,
                        "ServiceLoader couldn't make it (EP03, EP05).",
                        "Correct the class, or compile the module declaration again.");
            } else {
                problem(
                        provider + " can only be made by its method provider(), which service files don't use.",
                        provider,
                        "On the class path " + service + " would have no such provider (EP04).",
                        "Give " + provider
                                + " a public constructor without parameters, write an adapter class, or set"
                                + " <fromModule>false</fromModule> if the jar is for the module path only.");
            }
        }
    }

    /** Why ServiceLoader couldn't make a provider of a service that a file names. */
    private Optional<String> reason(DeclaredClass type, String service) {
        boolean isOfType = classes.isOfType(type, service).verdict().orElse(true);
        return Unfit.of(type)
                .map(Unfit::reason)
                .or(() -> isOfType ? Optional.empty() : Optional.of("doesn't implement " + service));
    }
}
