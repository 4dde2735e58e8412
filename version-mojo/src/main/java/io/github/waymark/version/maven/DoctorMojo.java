package io.github.waymark.version.maven;

import io.github.waymark.version.doctor.Diagnosis;
import io.github.waymark.version.doctor.Doctor;
import io.github.waymark.version.project.InstalledJdks;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Examines a repository, with or without Waymark, and changes nothing: the version and why, tags that aren't read, shallow clones and
 * clones without tags, the extension, POMs that state their version, CI files that don't fetch the whole history, JDKs, notes, matrix and
 * constraints list. Each finding has its fix.
 *
 * <p>Runs in any folder, with or without a POM.
 */
@Mojo(name = "doctor", requiresProject = false, aggregator = true, threadSafe = true)
public final class DoctorMojo extends VersionMojo {

    /** {@code text} or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8. By default, text is written to the log and JSON to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    @Override
    protected void run() {
        boolean json = isJson(format);
        Diagnosis diagnosis = Doctor.examine(
                checkout(), folder(), InstalledJdks.find(environment(), Path.of(System.getProperty("user.home", ""))));
        report(json ? diagnosis.json() : diagnosis.text(), output, !json);
    }
}
