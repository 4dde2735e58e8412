package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.check.Baseline;
import io.github.waymark.configuration.check.SettingFinding;
import io.github.waymark.configuration.check.ValidationResult;
import io.github.waymark.finding.Level;
import io.github.waymark.output.OutputFile;
import io.github.waymark.text.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file with the findings that a module accepts. */
final class BaselineFile {

    /** What to do with the file. */
    enum Use {
        /** Findings in it are not reported. */
        READ,
        /** It gets all findings. */
        WRITE,
        /** It is ignored. */
        OFF
    }

    static final String NAME = "config-options-baseline.tsv";

    private final Path file;

    /**
     * The file of a module.
     *
     * @param module the folder of the module
     */
    BaselineFile(Path module) {
        this.file = module.resolve(NAME);
    }

    /** The result without the findings that the file accepts. */
    ValidationResult apply(ValidationResult result, Use use) throws IOException {
        return switch (use) {
            case READ -> Files.isRegularFile(file) ? read(result) : result;
            case WRITE -> write(result);
            case OFF -> result;
        };
    }

    private ValidationResult read(ValidationResult result) throws IOException {
        Baseline baseline = Baseline.read(Files.readString(file));
        List<String> notes = new ArrayList<>();
        for (String outdated : baseline.outdated(result.findings())) {
            notes.add(NAME + " accepts a finding that is gone: " + outdated
                    + "; remove the line, or write the file again" + " with -Dconfig-options.baseline=write");
        }
        return result.with(baseline.additional(result.findings())).withNotes(notes);
    }

    private ValidationResult write(ValidationResult result) {
        List<SettingFinding> accepted = result.findings().stream()
                .filter(finding -> finding.finding().level() == Level.ERROR
                        || finding.finding().level() == Level.WARN)
                .toList();
        OutputFile.write(file, Baseline.of(accepted).text());
        List<SettingFinding> others = new ArrayList<>(result.findings());
        others.removeAll(accepted);
        return result.with(others)
                .withNotes(List.of(Count.of(accepted.size(), "finding") + " written to " + NAME
                        + "; they are not reported from now on"));
    }
}
