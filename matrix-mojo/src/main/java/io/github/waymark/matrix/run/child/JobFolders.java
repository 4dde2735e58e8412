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

/** Brings the folders of a child into the state that a run begins with. */
public final class JobFolders {

    /** Which settings the folder was compiled with. */
    private static final String KEY = "compile.key";

    private final ParentBuild outer;
    private final RunFolders folders;
    private final Job job;

    public JobFolders(ParentBuild outer, RunFolders folders, Job job) {
        this.outer = outer;
        this.folders = folders;
        this.job = job;
    }

    /**
     * The root project that the child builds: the outer one, or a copy. Reports of earlier runs are gone.
     *
     * @param clean whether everything else of earlier runs is deleted too
     */
    public Path prepare(boolean clean) throws IOException {
        Path folder = folders.of(job);
        if (clean || isOfOtherSettings(folder)) {
            TemporaryDirectory.delete(folder);
        }
        for (String name : job.names()) {
            Path own = folders.of(name);
            if (clean) {
                TemporaryDirectory.delete(own);
            }
            TestReports.delete(own);
            Files.createDirectories(Path.of(AgentConfigFile.temporary(folders, name)));
        }
        TestReports.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(KEY), job.key());
        if (job.compiler().isPresent()) {
            OutputFile.write(toolchains(folder), toolchains(job.compiler().get()));
        }
        return job.isCopied() ? copy(folder.resolve("tree")) : outer.root();
    }

    /** What was compiled by another JDK, or with other properties, looks up to date to Maven's compiler plugin. */
    private boolean isOfOtherSettings(Path folder) throws IOException {
        Path key = folder.resolve(KEY);
        return Files.isRegularFile(key) && !Files.readString(key).equals(job.key());
    }

    private Path copy(Path tree) throws IOException {
        TemporaryDirectory.delete(tree);
        new TreeCopy(outer.root(), outer.environment()).to(tree);
        return tree;
    }

    /** The file that names the JDK whose compiler is used. */
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
                  <id>matrix-%d</id>
                  <version>%s</version>
                </provides>
                <configuration>
                  <jdkHome>%s</jdkHome>
                </configuration>
              </toolchain>
            </toolchains>
            """.formatted(
                        jdk.feature(),
                        XmlEscape.text(jdk.version()),
                        XmlEscape.text(jdk.home().toString()));
    }
}
