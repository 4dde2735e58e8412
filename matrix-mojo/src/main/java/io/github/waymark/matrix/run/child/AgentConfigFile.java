package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.FailFast;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.run.schedule.Job;
import io.github.waymark.output.OutputFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the agent in a child is told; the keys are those that its class {@code Orders} reads. */
public final class AgentConfigFile {

    private final Properties properties = new Properties();
    private final Job job;
    private final int lanes;
    private final RunFolders folders;
    private final List<String> names;

    /**
     * Orders for a child.
     *
     * @param lanes on how many JDKs its tests may run at the same time
     * @param names of all environments, in the order of their declaration
     */
    public AgentConfigFile(Job job, int lanes, RunFolders folders, List<String> names) {
        this.job = job;
        this.lanes = lanes;
        this.folders = folders;
        this.names = names;
    }

    /**
     * Writes them.
     *
     * @param root the root project, which may be a copy
     */
    public void write(Path file, Path root, Path events) throws IOException {
        put("root", root);
        put("events", events);
        if (!job.isCopied()) {
            put("builds", folders.of(job));
        }
        job.compiler().ifPresent(compiler -> {
            put("compiler", "matrix-" + compiler.feature());
            put("jvm", compiler.java());
        });
        if (job.fansOut()) {
            put("lanes", lanes);
            put("late", !job.isExclusive());
            // A log file of Maven's own is for people.
            put("marked", job.first().build().args().stream().noneMatch(AgentConfigFile::isLogFile));
            for (int i = 0; i < job.environments().size(); i++) {
                run("run." + i + ".", job.environments().get(i));
            }
        } else {
            String name = job.first().name();
            variable(0, "matrix.env", name);
            variable(1, "matrix.index", String.valueOf(names.indexOf(name)));
            variable(2, "java.io.tmpdir", temporary(folders, name));
        }
        put("argLine", job.fansOut() ? "" : job.first().build().argLine());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        OutputFile.write(file, text.toString());
    }

    private static boolean isLogFile(String argument) {
        return argument.matches("-l.*|--log-file.*");
    }

    /** The folder for temporary files of an environment's tests. */
    static String temporary(RunFolders folders, String environment) {
        return folders.of(environment).resolve("tmp").toString();
    }

    private void run(String prefix, Environment environment) {
        Jdk jdk = Job.jdkOf(environment);
        put(prefix + "name", environment.name());
        // A test sees the place of its environment among all.
        put(prefix + "index", names.indexOf(environment.name()));
        put(prefix + "jvm", jdk.java());
        put(prefix + "feature", jdk.feature());
        put(prefix + "mavensOwn", jdk.home().equals(job.jdk().home()));
        put(prefix + "argLine", environment.build().argLine());
        put(prefix + "reports", folders.of(environment.name()));
        put(prefix + "temporary", temporary(folders, environment.name()));
        put(prefix + "timeout", environment.executionPolicy().timeout().toSeconds());
        put(prefix + "failFast", environment.executionPolicy().failFast() != FailFast.FALSE);
    }

    private void variable(int number, String name, String value) {
        put("variable." + number + ".name", name);
        put("variable." + number + ".value", value);
    }

    private void put(String key, Object value) {
        properties.setProperty(key, String.valueOf(value));
    }
}
