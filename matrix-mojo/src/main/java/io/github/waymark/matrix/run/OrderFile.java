package io.github.waymark.matrix.run;

import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.plan.Environment;
import io.github.waymark.matrix.plan.FailFast;
import io.github.waymark.output.OutputFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What the agent in a child is told; the keys are those that its class {@code Orders} reads. */
final class OrderFile {

    private final Properties properties = new Properties();

    private OrderFile() {}

    /**
     * Writes the orders of a child.
     *
     * @param all the names of all environments, in their order: a test sees the place of its own
     * @param root the root project, which may be a copy
     */
    static void write(Path file, Job job, List<String> all, Folders folders, Path root, Path events)
            throws IOException {
        OrderFile orders = new OrderFile();
        orders.put("root", root);
        orders.put("events", events);
        if (!job.isCopied()) {
            orders.put("builds", job.folder(folders));
        }
        job.compiler().ifPresent(compiler -> {
            orders.put("compiler", "matrix-" + compiler.feature());
            orders.put("jvm", compiler.java());
        });
        if (job.fansOut()) {
            for (int i = 0; i < job.environments().size(); i++) {
                orders.run("run." + i + ".", job.environments().get(i), job, all, folders);
            }
        } else {
            orders.variable(0, "matrix.env", job.first().name());
            orders.variable(
                    1, "matrix.index", String.valueOf(all.indexOf(job.first().name())));
            orders.variable(2, "java.io.tmpdir", temporary(folders, job.first().name()));
        }
        orders.put("argLine", job.fansOut() ? "" : job.first().build().argLine());
        StringWriter text = new StringWriter();
        orders.properties.store(text, null);
        OutputFile.write(file, text.toString());
    }

    /** The folder for temporary files of an environment's tests. */
    static String temporary(Folders folders, String environment) {
        return folders.of(environment).resolve("tmp").toString();
    }

    private void run(String prefix, Environment environment, Job job, List<String> all, Folders folders) {
        Jdk jdk = Job.jdkOf(environment);
        put(prefix + "name", environment.name());
        put(prefix + "index", all.indexOf(environment.name()));
        put(prefix + "jvm", jdk.java());
        put(prefix + "feature", jdk.feature());
        put(prefix + "mavensOwn", jdk.home().equals(job.jdk().home()));
        put(prefix + "argLine", environment.build().argLine());
        put(prefix + "reports", folders.of(environment.name()));
        put(prefix + "temporary", temporary(folders, environment.name()));
        put(prefix + "timeout", environment.conduct().timeout().toSeconds());
        put(prefix + "failFast", environment.conduct().failFast() != FailFast.FALSE);
    }

    private void variable(int number, String name, String value) {
        put("variable." + number + ".name", name);
        put("variable." + number + ".value", value);
    }

    private void put(String key, Object value) {
        properties.setProperty(key, String.valueOf(value));
    }
}
