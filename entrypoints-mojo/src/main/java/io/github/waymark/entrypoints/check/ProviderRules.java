package io.github.waymark.entrypoints.check;

import io.github.waymark.classfile.DeclaredClass;
import io.github.waymark.classfile.DeclaredMember;
import io.github.waymark.entrypoints.archive.ClassLookup;
import io.github.waymark.entrypoints.registry.KnownClasses.TypeTest;
import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.entrypoints.service.ServiceLine;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for the providers that a service file names: whether {@code ServiceLoader} can make them. Each provider has one finding. */
final class ProviderRules {

    /** Class files of Java 1 have version 45. */
    private static final int FIRST_VERSION = 44;

    private final CheckedPath checked;

    ProviderRules(CheckedPath checked) {
        this.checked = checked;
    }

    List<EntryPointFinding> findings(RegisteredFile file, boolean misnamed) {
        List<EntryPointFinding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ServiceLine line : file.file().lines()) {
            if (seen.add(line.provider())) {
                finding(file, line, misnamed)
                        .map(found -> found.about(file.service(), line.provider()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<EntryPointFinding> finding(RegisteredFile file, ServiceLine line, boolean misnamed) {
        ClassLookup lookup = checked.classes().find(line.provider());
        if (lookup.declared().isEmpty()) {
            return Optional.of(lookup.exists() ? damaged(file, line) : missing(file, line));
        }
        DeclaredClass provider = lookup.declared().get();
        Optional<EntryPointFinding> unfit = checked.isForeign(file) ? Optional.empty() : unfit(file, line, provider);
        if (unfit.isEmpty() && !misnamed && !checked.isForeign(file)) {
            unfit = otherType(file, line, provider);
        }
        return unfit.isPresent() ? unfit : tooNew(file, line, provider);
    }

    private static EntryPointFinding of(
            EntryPointRule rule, RegisteredFile file, ServiceLine line, String message, String why, String fix) {
        return EntryPointFinding.of(
                rule, file.source(), new Place(file.place(), line.line(), line.column()), message, why, fix);
    }

    private static EntryPointFinding damaged(RegisteredFile file, ServiceLine line) {
        return of(
                EntryPointRule.EP02,
                file,
                line,
                "The class file of " + line.provider() + " is damaged",
                "ServiceLoader throws an error when it is to load the class.",
                "Compile the class again, or get the jar again from where it was published.");
    }

    private EntryPointFinding missing(RegisteredFile file, ServiceLine line) {
        Optional<String> nested = ClassNames.nested(line.provider(), checked.classes());
        List<String> candidates = file.source().archive().classNames();
        Optional<String> similar =
                ClassNames.similar(line.provider(), candidates).filter(this::isFit);
        String advice = nested.isPresent()
                ? "Write " + nested.get() + ": the binary name of a nested class has a $."
                : similar.map(name -> "Did you mean " + name + "? ").orElse("") + "Correct the line or remove it"
                        + (file.source().own()
                                ? "; `mvn entry-points:generate` does that with a line that it wrote, without"
                                        + " `mvn clean`."
                                : ".");
        return of(
                EntryPointRule.EP02,
                file,
                line,
                line.provider() + ", registered for " + file.service() + ", does not exist",
                "ServiceLoader throws a ServiceConfigurationError for this line.",
                EntryPointFinding.fixIn(file.source(), advice));
    }

    private boolean isFit(String name) {
        return checked.classes()
                .find(name)
                .declared()
                .filter(type -> Unfit.of(type).isEmpty())
                .isPresent();
    }

    private Optional<EntryPointFinding> unfit(RegisteredFile file, ServiceLine line, DeclaredClass provider) {
        Optional<Unfit> reason = Unfit.of(provider);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        if (hasProviderMethod(provider)) {
            return Optional.of(of(
                    EntryPointRule.EP04,
                    file,
                    line,
                    line.provider() + " can only be made by its method provider(), which service files don't use",
                    "ServiceLoader calls a static provider() method only for a `provides` of a named module; here it"
                            + " throws an error, because the class "
                            + reason.get().reason() + ".",
                    EntryPointFinding.fixIn(
                            file.source(),
                            "Give it a public constructor without parameters, or register an adapter class that has"
                                    + " one.")));
        }
        return Optional.of(of(
                EntryPointRule.EP03,
                file,
                line,
                "ServiceLoader can't make " + line.provider() + ", because it "
                        + reason.get().reason(),
                "ServiceLoader throws a ServiceConfigurationError for this line.",
                EntryPointFinding.fixIn(file.source(), reason.get().fix())));
    }

    /** Whether a module could provide the class by a method. */
    static boolean hasProviderMethod(DeclaredClass provider) {
        return provider.methods("provider").stream()
                .anyMatch(method -> method.isStatic()
                        && method.isPublic()
                        && method.descriptor().startsWith("()")
                        && method.returned().isPresent());
    }

    private Optional<EntryPointFinding> otherType(RegisteredFile file, ServiceLine line, DeclaredClass provider) {
        TypeTest test = checked.classes().isOfType(provider, file.service());
        if (test.isOfType()) {
            return Optional.empty();
        }
        if (test.verdict().isEmpty()) {
            EntryPointFinding unknown = of(
                    EntryPointRule.EP05,
                    file,
                    line,
                    "Whether " + line.provider() + " implements " + file.service() + " is unknown, because "
                            + test.unknown() + " is missing",
                    "If that class is missing when the program runs, ServiceLoader throws an error for this line.",
                    "Add the dependency that contains " + test.unknown()
                            + ", which is probably an optional one of the artifact, or ignore the finding with a reason.");
            return Optional.of(checked.complete() ? unknown : unknown.at(Level.INFO));
        }
        boolean isFactory = provider.methods("provider").stream().anyMatch(DeclaredMember::isStatic);
        if (isFactory && hasProviderMethod(provider)) {
            return Optional.of(of(
                    EntryPointRule.EP04,
                    file,
                    line,
                    line.provider() + " can only be made by its method provider(), which service files don't use",
                    "ServiceLoader calls a static provider() method only for a `provides` of a named module; here it"
                            + " throws an error, because the class doesn't implement " + file.service() + ".",
                    EntryPointFinding.fixIn(
                            file.source(),
                            "Register the class that provider() returns, or an adapter class that implements the"
                                    + " service.")));
        }
        return Optional.of(of(
                EntryPointRule.EP05,
                file,
                line,
                line.provider() + " doesn't implement " + file.service(),
                "ServiceLoader throws a ServiceConfigurationError for this line.",
                EntryPointFinding.fixIn(
                        file.source(),
                        "Move the line to the file of the service that the class implements, or remove it.")));
    }

    private Optional<EntryPointFinding> tooNew(RegisteredFile file, ServiceLine line, DeclaredClass provider) {
        int java = provider.version() - FIRST_VERSION;
        if (checked.release() == 0 || java <= checked.release()) {
            return Optional.empty();
        }
        return Optional.of(of(
                EntryPointRule.EP07,
                file,
                line,
                line.provider() + " needs Java " + java + ", but the project is for Java " + checked.release(),
                "ServiceLoader throws an error for this line on older Java versions.",
                file.source().own()
                        ? "Compile it with <maven.compiler.release>" + checked.release() + "</maven.compiler.release>."
                        : "Use a version of " + file.source().artifact() + " for Java " + checked.release()
                                + ", or raise maven.compiler.release to " + java + "."));
    }
}
