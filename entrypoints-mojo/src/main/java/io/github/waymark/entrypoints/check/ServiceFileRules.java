package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.RegisteredFile;
import io.github.waymark.entrypoints.rule.EntryPointRule;
import io.github.waymark.entrypoints.service.ServiceFile;
import io.github.waymark.entrypoints.service.ServiceFileError;
import io.github.waymark.entrypoints.service.ServiceLine;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules for service files by themselves: their lines and their names. */
final class ServiceFileRules {

    private final CheckedPath checked;

    ServiceFileRules(CheckedPath checked) {
        this.checked = checked;
    }

    List<EntryPointFinding> findings(RegisteredFile file) {
        if (isOfOtherFormat(file)) {
            return List.of();
        }
        List<EntryPointFinding> findings = new ArrayList<>();
        file.file().error().ifPresent(error -> findings.add(unreadable(file, error)));
        for (ServiceLine line : file.file().repeated()) {
            findings.add(repeated(file, line));
        }
        misnamed(file).ifPresent(findings::add);
        return findings;
    }

    /** What reads a foreign file decides about its format. */
    private boolean isOfOtherFormat(RegisteredFile file) {
        return checked.isForeign(file) && file.file().error().isPresent();
    }

    private EntryPointFinding unreadable(RegisteredFile file, ServiceFileError error) {
        Set<String> hidden = hidden(file);
        String lost = hidden.isEmpty()
                ? ""
                : " It also hides " + String.join(", ", hidden) + ", although later jars register "
                        + (hidden.size() == 1 ? "it" : "them") + " correctly.";
        return EntryPointFinding.of(
                        EntryPointRule.EP01,
                        file.source(),
                        new Place(file.place(), error.line(), error.column()),
                        "ServiceLoader can't read a line of the file for " + file.service() + ": it has "
                                + error.reason(),
                        "ServiceLoader discards the whole file, also its correct lines, and throws a"
                                + " ServiceConfigurationError." + lost,
                        EntryPointFinding.fixIn(file.source(), error.fix()))
                .about(file.service(), "");
    }

    /** The providers that the file hides in later jars. */
    private Set<String> hidden(RegisteredFile file) {
        Set<String> hidden = new TreeSet<>();
        boolean later = false;
        for (RegisteredFile other : checked.registry().files()) {
            if (later && other.service().equals(file.service())) {
                hidden.addAll(other.file().providers());
            }
            later |= other.equals(file);
        }
        hidden.retainAll(file.file().hidden());
        return hidden;
    }

    private static EntryPointFinding repeated(RegisteredFile file, ServiceLine line) {
        return EntryPointFinding.of(
                        EntryPointRule.EP08,
                        file.source(),
                        new Place(file.place(), line.line(), line.column()),
                        line.provider() + " is registered twice for " + file.service(),
                        "ServiceLoader ignores the second line.",
                        EntryPointFinding.fixIn(file.source(), "Remove line " + line.line() + "."))
                .about(file.service(), line.provider());
    }

    /** Whether the file is named after no class. */
    boolean isMisnamed(RegisteredFile file) {
        return !checked.isForeign(file)
                && !checked.classes().find(file.service()).exists();
    }

    /** Whether the name of the file has {@code .} instead of {@code $} before a nested type. */
    boolean isCanonical(RegisteredFile file) {
        return ClassNames.nested(file.service(), checked.classes()).isPresent();
    }

    private static String fixOfName(RegisteredFile file, Optional<String> nested) {
        if (nested.isPresent()) {
            return EntryPointFinding.fixIn(
                    file.source(),
                    "Rename it to " + ServiceFile.FOLDER + nested.get()
                            + ": the binary name of a nested type has a $.");
        }
        String foreign = "add the service to `entry-points: foreign:` in .mvn/waymark.yaml if something else reads it.";
        return file.source().own()
                ? "Rename the file to the binary name of the service, remove it, or " + foreign
                : "Add the dependency that contains the service, or " + foreign;
    }

    private Optional<EntryPointFinding> misnamed(RegisteredFile file) {
        if (!isMisnamed(file)) {
            return Optional.empty();
        }
        Optional<String> nested = ClassNames.nested(file.service(), checked.classes());
        EntryPointFinding finding = EntryPointFinding.of(
                        EntryPointRule.EP06,
                        file.source(),
                        Place.of(file.place()),
                        "The service file " + file.service() + " is named after no class on the class path",
                        "Nothing reads it, and "
                                + Count.of(file.file().providers().size(), "provider")
                                + " in it " + (file.file().providers().size() == 1 ? "is" : "are") + " never found.",
                        fixOfName(file, nested))
                .about(file.service(), "");
        // Without the class path of the jar nobody knows whether the type is elsewhere.
        return Optional.of(nested.isEmpty() && !checked.complete() ? finding.at(Level.INFO) : finding);
    }
}
