package io.github.waymark.notes.maven;

import io.github.waymark.notes.reader.ReleaseNotes;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Gives an application a class {@code ReleaseNotes} that reads the notes which {@code attach} puts into its jar, to show what is new.
 *
 * <p>The class is written among the generated sources and compiled with the application's own, for Java 8 or newer: nothing has to be
 * added to its dependencies. {@code ReleaseNotes.of(Main.class)} has the releases of the jar that the class {@code Main} is from, newest
 * first.
 */
@Mojo(name = "reader", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class ReaderMojo extends NotesMojo {

    private static final String SOURCE = "ReleaseNotes.java";

    /** The package of the class, such as {@code org.example.app}. */
    @Parameter(property = "release-notes.readerPackage", required = true)
    @SuppressWarnings("NullAway.Init")
    private String readerPackage;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    @Override
    List<ReleasedProduct> products() {
        return List.of(product(project));
    }

    @Override
    void run(ReleasedProduct product) throws IOException {
        if (!SourceVersion.isName(readerPackage)) {
            throw new ProblemException(new Problem(
                    "This is no package: " + readerPackage,
                    "-Drelease-notes.readerPackage",
                    "The class that reads the release notes belongs to the application's own packages.",
                    "Name one of them, such as org.example.app."));
        }
        Path sources = product.target().resolve("generated-sources/release-notes");
        Path file = sources.resolve(readerPackage.replace('.', '/')).resolve(SOURCE);
        OutputFile.write(file, source());
        project.addCompileSourceRoot(sources.toString());
        getLog().info(readerPackage + ".ReleaseNotes reads the release notes of the jar");
    }

    private String source() throws IOException {
        try (InputStream source = ReleaseNotes.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new FileNotFoundException(SOURCE + " is missing in the plugin");
            }
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            String ours = "package " + ReleaseNotes.class.getPackageName() + ";";
            return "// Written by release-notes:reader.\n" + text.replace(ours, "package " + readerPackage + ";");
        }
    }
}
