package io.github.waymark.it.tour;

import io.github.waymark.it.Ground;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Shows Waymark at work on a project of three modules. Fails if the output differs from its description. */
public final class Tour {

    private Tour() {}

    public static void main(String[] arguments) throws IOException, GitAPIException {
        Path folder = Ground.empty(Ground.target().resolve("tour"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (TourProject project = TourProject.in(folder, out)) {
            new VersionStops(project).run();
            new NotesStops(project).run();
            new MatrixStops(project).run();
            new ConstraintsStops(project).run();
        }
        out.println();
    }
}
