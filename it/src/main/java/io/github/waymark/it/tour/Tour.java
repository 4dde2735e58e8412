package io.github.waymark.it.tour;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Shows Waymark at work on a project of three modules, on the settings of a program, and at the set-up of another project. Fails if the
 * output differs from its description.
 */
public final class Tour {

    private Tour() {}

    public static void main(String[] arguments) throws IOException, GitAPIException {
        Path folder = Ground.empty(Ground.target().resolve("tour"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Maven maven = Maven.outer(folder);
        try (TourProject project = TourProject.in(folder, maven, out)) {
            new VersionStops(project).run();
            new NotesStops(project).run();
            new MatrixStops(project).run();
            new ConstraintsStops(project).run();
            new ReleaseRequestStops(project).run();
            new EntryPointStops(project).run();
        }
        try (TourProject options = TourProject.another(folder.resolve("options"), maven, out)) {
            new ConfigOptionsStops(options).run();
        }
        try (TourProject older = TourProject.another(folder.resolve("older"), maven, out)) {
            new FirstUseStops(older).run();
        }
        out.println();
    }
}
