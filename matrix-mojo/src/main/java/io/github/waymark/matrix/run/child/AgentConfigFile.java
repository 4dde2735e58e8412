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

/** Writes the configuration of a child's agent, which the agent reads with its class {@code AgentConfig}. */
public final class AgentConfigFile {

    private final Properties properties = new Properties();
    private final Job job;
    private final int slots;
    private final RunFolders folders;
    private final List<String> names;

    /**
     * The configuration for a child.
     *
     * @param slots the number of JDKs that its tests may run on at the same time
     * @param names the names of all environments, in the order of their declaration
     */
    public AgentConfigFile(Job job, int slots, RunFolders folders, List<String> names) {
        this.job = job;
        this.slots = slots;
        this.folders = folders;
        this.names = names;
    }

    /**
     * Writes the file.
     *
     * @param root the root directory of the project, which may be a copy
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
            put("slots", slots);
            put("deferTests", !job.isExclusive());
            // Maven writes a log file itself, where marks would not be removed.
            put("markOutput", job.first().build().args().stream().noneMatch(AgentConfigFile::isLogFile));
            for (int i = 0; i < job.environments().size(); i++) {
                putRun("run." + i + ".", job.environments().get(i));
            }
        } else {
            String name = job.first().name();
            putVariable(0, "matrix.env", name);
            putVariable(1, "matrix.index", String.valueOf(names.indexOf(name)));
            putVariable(2, "java.io.tmpdir", temporary(folders, name));
        }
        put("argLine", job.fansOut() ? "" : job.first().build().argLine());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        OutputFile.write(file, text.toString());
    }

    private static boolean isLogFile(String argument) {
        return argument.matches("-l.*|--log-file.*");
    }

    /** The directory for temporary files of an environment's tests. */
    static String temporary(RunFolders folders, String environment) {
        return folders.of(environment).resolve("tmp").toString();
    }

    private void putRun(String prefix, Environment environment) {
        Jdk jdk = Job.jdkOf(environment);
        put(prefix + "name", environment.name());
        put(prefix + "index", names.indexOf(environment.name()));
        put(prefix + "jvm", jdk.java());
        put(prefix + "feature", jdk.feature());
        put(prefix + "mavensJdk", jdk.home().equals(job.jdk().home()));
        put(prefix + "argLine", environment.build().argLine());
        put(prefix + "reports", folders.of(environment.name()));
        put(prefix + "temporary", temporary(folders, environment.name()));
        put(prefix + "timeout", environment.executionPolicy().timeout().toSeconds());
        put(prefix + "failFast", environment.executionPolicy().failFast() != FailFast.FALSE);
    }

    private void putVariable(int number, String name, String value) {
        put("variable." + number + ".name", name);
        put("variable." + number + ".value", value);
    }

    private void put(String key, Object value) {
        properties.setProperty(key, String.valueOf(value));
    }
}
