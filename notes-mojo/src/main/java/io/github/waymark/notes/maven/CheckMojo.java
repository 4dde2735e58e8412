package io.github.waymark.notes.maven;

import io.github.waymark.history.Archive;
import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.gate.Changes;
import io.github.waymark.notes.gate.Gate;
import io.github.waymark.notes.gate.ReleaseGate;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.yaml.YamlFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails when a change lacks a note, or a release its notes.
 *
 * <p>Mode {@code change} compares HEAD with where it left {@code base}. Mode {@code release} looks at what the next release brings.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class CheckMojo extends HistoryMojo {

    /** {@code change} or {@code release}. */
    @Parameter(property = "release-notes.mode", defaultValue = "change")
    private String mode = "change";

    /** What the change is compared with; {@code origin/HEAD}, {@code origin/main}, … where it isn't set. */
    @Parameter(property = "release-notes.base")
    private @Nullable String base;

    /** In mode {@code release}: the branch that must have the notes of all series; nothing is asked where it isn't set. */
    @Parameter(property = "release-notes.trunk")
    private @Nullable String trunk;

    @Override
    protected void run() {
        Home home = home();
        Config config = config(home);
        switch (mode) {
            case "change" -> change(home, config);
            case "release" -> release(home, config);
            default ->
                throw new ProblemException(new Problem(
                        "There is no mode '" + mode + "'.",
                        "-Drelease-notes.mode",
                        "Nothing would be checked.",
                        "Use change or release."));
        }
    }

    private void change(Home home, Config config) {
        try (Archive archive = archive(home);
                NoteBook book = open(home, config)) {
            Gate.Verdict verdict =
                    new Gate(config).change(Changes.since(archive, home, base), archive, book, environment());
            failOn(verdict.problems());
            getLog().info("release notes: " + verdict.because());
        }
    }

    private void release(Home home, Config config) {
        try (NoteBook book = open(home, config)) {
            ReleaseGate gate = new ReleaseGate(
                    book,
                    (scan, note) -> NoteReader.read(
                            note.path(), YamlFile.read(book.text(scan, note), note.path()), config.form()));
            failOn(gate.judge(extent(config), Optional.ofNullable(trunk)));
            getLog().info("release notes: the release has what it needs");
        }
    }

    private static void failOn(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
