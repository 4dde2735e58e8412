package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.check.InactiveProfiles;
import io.github.waymark.configuration.check.Validation;
import io.github.waymark.configuration.check.ValidationResult;
import io.github.waymark.configuration.check.ValidationSettings;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.configuration.source.ReadModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** One run of the goal {@code validate}: the files of a module against its class path, and those of its tests against theirs. */
final class ModuleValidation {

    private final ConfigOptionsMojo mojo;
    private final ValidationSettings rules;
    private final List<String> jars;
    private final RepositorySystem system;

    /**
     * Creates a run.
     *
     * @param jars whose options count instead of those of the class path
     * @param system finds jars of profiles that are not active
     */
    ModuleValidation(ConfigOptionsMojo mojo, ValidationSettings rules, List<String> jars, RepositorySystem system) {
        this.mojo = mojo;
        this.rules = rules;
        this.jars = jars;
        this.system = system;
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
        List<ClassPathEntry> classPath = mojo.classPath(jars, false);
        try (ReadModel model = mojo.model(classPath)) {
            ModuleFiles files = mojo.files(model.model().dialect(), rules.files());
            ValidationResult result = check(model, classPath, files, false);
            if (!files.files(true).isEmpty()) {
                List<ClassPathEntry> ofTests = mojo.classPath(jars, true);
                try (ReadModel testModel = mojo.model(ofTests)) {
                    result = result.and(check(testModel, ofTests, files, true));
                }
            }
            return result.withNotes(notes(files));
        }
    }

    private ValidationResult check(ReadModel model, List<ClassPathEntry> classPath, ModuleFiles files, boolean test) {
        InactiveProfiles profiles =
                jars.isEmpty() ? mojo.inactiveProfiles(system, classPath, test) : InactiveProfiles.none();
        return new Validation(model, rules, profiles).check(files.files(test));
    }

    private List<String> notes(ModuleFiles files) throws IOException {
        List<String> notes = new ArrayList<>();
        if (jars.isEmpty() && !files.files(false).isEmpty() && !mojo.isCompiled()) {
            notes.add(coordinates()
                    + " is not compiled, so settings that only its own classes read are reported as unknown;"
                    + " run mvn process-test-classes config-options:validate");
        }
        files.notRead().forEach(name -> notes.add(name + " is in a format that is not read"));
        files.unused().forEach(pattern -> notes.add("no file matches the pattern " + pattern));
        return notes;
    }
}
