package io.github.waymark.matrix.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the options of Maven in {@code .mvn/maven.config}, which are a part of the project. */
public final class MavenOptions {

    private MavenOptions() {}

    /** The options; Maven 3.8 splits lines at blanks, later ones read one option in each line. */
    public static List<String> ofProject(Path projectFolder) throws IOException {
        return OptionsFile.read(projectFolder, "maven.config");
    }
}
