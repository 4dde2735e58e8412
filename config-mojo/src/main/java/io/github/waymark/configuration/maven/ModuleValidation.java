package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.check.Validation;
import io.github.waymark.configuration.check.ValidationResult;
import io.github.waymark.configuration.check.ValidationSettings;
import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.source.ReadModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** One run of the goal {@code validate}: the files of a module against its class path, and those of its tests against theirs. */
final class ModuleValidation {

    private final ConfigOptionsMojo mojo;
    private final ValidationSettings rules;
    private final List<String> jars;

    /**
     * Creates a run.
     *
     * @param jars whose options count instead of those of the class path
     */
    ModuleValidation(ConfigOptionsMojo mojo, ValidationSettings rules, List<String> jars) {
        this.mojo = mojo;
        this.rules = rules;
        this.jars = jars;
    }

    /** The coordinates of the module; the folder if there is none. */
    String coordinates() {
        if (!mojo.hasProject()) {
            return mojo.workingFolder().toString();
        }
        MavenProject project = mojo.project();
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    ValidationResult run() throws IOException {
        try (ReadModel model = mojo.model(mojo.classPath(jars, false))) {
            ModuleFiles files = mojo.files(model.model().dialect(), rules.files());
            ValidationResult result = new Validation(model, rules).check(files.files(false));
            List<ConfigurationFile> ofTests = files.files(true);
            if (!ofTests.isEmpty()) {
                try (ReadModel testModel = mojo.model(mojo.classPath(jars, true))) {
                    result = result.and(new Validation(testModel, rules).check(ofTests));
                }
            }
            return result.withNotes(notes(files));
        }
    }

    private static List<String> notes(ModuleFiles files) {
        List<String> notes = new ArrayList<>();
        files.notRead().forEach(name -> notes.add(name + " is in a format that is not read"));
        files.unused().forEach(pattern -> notes.add("no file matches the pattern " + pattern));
        return notes;
    }
}
