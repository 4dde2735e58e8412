package io.github.waymark.matrix.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads the JVM options in {@code .mvn/jvm.config}. */
public final class JvmOptions {

    private JvmOptions() {}

    /** The options, split as the script {@code mvn} does; lines with {@code #} are comments, as in Maven 4. */
    public static List<String> ofProject(Path projectFolder) throws IOException {
        return OptionsFile.read(projectFolder, "jvm.config");
    }
}
