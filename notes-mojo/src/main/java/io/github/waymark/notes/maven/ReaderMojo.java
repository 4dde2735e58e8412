package io.github.waymark.notes.maven;

import io.github.waymark.notes.reader.ReleaseNotes;
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
 * Generates a class {@code ReleaseNotes} with which an application reads the notes that {@code attach} writes to its jar.
 *
 * <p>The class is written to the generated sources and compiled with the application, for Java 8 or later. It needs no dependencies.
 * {@code ReleaseNotes.of(Main.class)} returns the releases from the jar of the class {@code Main}, newest first.
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
                    "Invalid package '" + readerPackage + "'.",
                    "-Drelease-notes.readerPackage",
                    "It must be the name of a Java package.",
                    "Set it to a package of the application, such as org.example.app."));
        }
        Path sources = product.target().resolve("generated-sources/release-notes");
        Path file = sources.resolve(readerPackage.replace('.', '/')).resolve(SOURCE);
        writeFile(file, source());
        project.addCompileSourceRoot(sources.toString());
        getLog().info("generated " + readerPackage + ".ReleaseNotes");
    }

    private String source() throws IOException {
        try (InputStream source = ReleaseNotes.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new FileNotFoundException(SOURCE + " is missing from the plugin");
            }
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            String original = "package " + ReleaseNotes.class.getPackageName() + ";";
            return "// Written by release-notes:reader.\n" + text.replace(original, "package " + readerPackage + ";");
        }
    }
}
