package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.output.OutputFile;
import io.github.waymark.output.TemporaryDirectory;
import io.github.waymark.text.XmlEscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prepares the directories of a child. */
public final class JobFolders {

    /** The file with the key of the settings that the directory was compiled with. */
    private static final String KEY = "compile.key";

    private final ParentBuild parent;
    private final RunFolders folders;
    private final Job job;

    public JobFolders(ParentBuild parent, RunFolders folders, Job job) {
        this.parent = parent;
        this.folders = folders;
        this.job = job;
    }

    /**
     * Deletes the reports of earlier runs, and returns the root directory that the child builds: the project's, or a copy.
     *
     * @param clean whether to delete all other files of earlier runs, too
     */
    public Path prepare(boolean clean) throws IOException {
        Path folder = folders.of(job);
        if (clean || hasOtherSettings(folder)) {
            TemporaryDirectory.delete(folder);
        }
        for (String name : job.names()) {
            Path own = folders.of(name);
            if (clean) {
                TemporaryDirectory.delete(own);
            }
            TestReports.delete(own);
            Path temporary = Path.of(AgentConfigFile.temporary(folders, name));
            TemporaryDirectory.delete(temporary);
            Files.createDirectories(temporary);
        }
        TestReports.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(KEY), job.key());
        if (job.compiler().isPresent()) {
            OutputFile.write(toolchains(folder), toolchains(job.compiler().get()));
        }
        return job.isCopied() ? copy(folder.resolve("tree")) : parent.root();
    }

    /** Deletes temporary files of tests, which would keep a disk full. */
    public void sweep() throws IOException {
        for (String name : job.names()) {
            TemporaryDirectory.delete(Path.of(AgentConfigFile.temporary(folders, name)));
        }
    }

    /** Maven's compiler plugin doesn't recompile classes of another JDK, or with other properties. */
    private boolean hasOtherSettings(Path folder) throws IOException {
        Path key = folder.resolve(KEY);
        return Files.isRegularFile(key) && !Files.readString(key).equals(job.key());
    }

    private Path copy(Path tree) throws IOException {
        TemporaryDirectory.delete(tree);
        new TreeCopy(parent.root(), parent.environment()).to(tree);
        return tree;
    }

    /** The toolchains file with the JDK whose compiler is used. */
    static Path toolchains(Path folder) {
        return folder.resolve("toolchains.xml");
    }

    private static String toolchains(Jdk jdk) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <toolchains>
              <toolchain>
                <type>jdk</type>
                <provides>
                  <id>matrix-%s</id>
                  <version>%s</version>
                </provides>
                <configuration>
                  <jdkHome>%s</jdkHome>
                </configuration>
              </toolchain>
            </toolchains>
            """.formatted(
                        // With %d, the digits would be those of the user's language.
                        String.valueOf(jdk.feature()),
                        XmlEscape.text(jdk.version()),
                        XmlEscape.text(jdk.home().toString()));
    }
}
