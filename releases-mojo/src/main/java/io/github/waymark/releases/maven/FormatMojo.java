package io.github.waymark.releases.maven;

import io.github.waymark.history.jgit.UnifiedDiff;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.form.CanonicalForm;
import io.github.waymark.releases.form.KeyOrder;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.text.Count;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of deliverables in a canonical form: {@code ---} at the start, everything indented by two blanks, one entry in each
 * line. Values and comments stay as they are.
 *
 * <p>A file whose values or comments would change is left alone, and named. {@code mvn release-request:format -Drelease-request.check}
 * changes nothing and fails if a file has another form.
 */
@Mojo(name = "format", requiresProject = false, aggregator = true, threadSafe = true)
public final class FormatMojo extends ReleaseRequestMojo {

    /** The files to format, separated by commas; by default all. */
    @Parameter(property = "release-request.files")
    private @Nullable String files;

    /** Prints what would change instead of writing it, and fails if there is anything. */
    @Parameter(property = "release-request.check", defaultValue = "false")
    private boolean check;

    /** Sorts the keys as in the JSON schema; by default they stay in their order. */
    @Parameter(property = "release-request.sort", defaultValue = "false")
    private boolean sort;

    /** Prints the change instead of writing it. */
    @Parameter(property = "release-request.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    protected void run() throws MojoFailureException, IOException {
        RequestDirectory requests = requests();
        List<String> paths = files == null
                ? requests.files()
                : RequestFiles.named(requests.folder(), folder(), SettingValue.items(files));
        CanonicalForm form = new CanonicalForm(sort ? KeyOrder.OF_SCHEMA : KeyOrder.AS_WRITTEN);
        List<Problem> unreadable = new ArrayList<>();
        int changed = 0;
        for (String path : paths) {
            Path file = requests.folder().resolve(path);
            YamlFile yaml = read(file, path);
            CanonicalForm.Result result = form.of(yaml, path);
            if (!yaml.faults().isEmpty()) {
                yaml.faults()
                        .forEach(fault -> unreadable.add(new Problem(
                                "The file can't be read as YAML: " + fault.reason() + ".",
                                fault.place().text(),
                                "It was not formatted.",
                                fault.fix())));
            } else if (result.refused().isPresent()) {
                getLog().warn("left alone: " + path + ": " + result.refused().get());
            } else if (!result.text().equals(yaml.text())) {
                changed++;
                write(file, path, yaml.text(), result.text());
            }
        }
        finish(paths.size(), changed, unreadable);
    }

    private YamlFile read(Path file, String path) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no file " + path + ".",
                    "-Drelease-request.files",
                    "Nothing was formatted.",
                    "Correct the path, which is relative to the folder of the requests."));
        }
        return YamlFile.read(file, path);
    }

    private void write(Path file, String path, String before, String after) {
        if (check || dryRun) {
            report(UnifiedDiff.of(path, Optional.of(bytes(before)), bytes(after)), null, true);
        } else {
            writeFile(file, after);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void finish(int all, int changed, List<Problem> unreadable) throws MojoFailureException {
        String summary = Count.of(all, "file") + ": " + (changed == 0 ? "none" : changed)
                + (check || dryRun ? " would change" : " changed");
        getLog().info(summary);
        if (!unreadable.isEmpty()) {
            throw new ProblemException(unreadable);
        }
        if (check && changed > 0) {
            throw new MojoFailureException(summary + ". Format " + (changed == 1 ? "it" : "them")
                    + " with `mvn release-request:format" + (sort ? " -Drelease-request.sort" : "") + "`.");
        }
    }
}
