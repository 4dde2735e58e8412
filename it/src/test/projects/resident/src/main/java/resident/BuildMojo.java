package resident;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.apache.maven.Maven;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;

/** Builds the folders one after the other; `folder@branch` first puts HEAD on that branch. Says what the JVM needs after every 20. */
public class BuildMojo extends AbstractMojo {
    private MavenSession session;
    private String builds;
    private String goals;
    private Maven maven;

    @Override
    public void execute() throws MojoExecutionException {
        int count = 0;
        for (String build : builds.split(",")) {
            int at = build.indexOf('@');
            File folder = new File(at < 0 ? build : build.substring(0, at));
            if (at >= 0) {
                checkOut(folder, build.substring(at + 1));
            }
            MavenExecutionRequest request = DefaultMavenExecutionRequest.copy(session.getRequest());
            request.setUserProperties(new Properties());
            request.setPom(new File(folder, "pom.xml"));
            request.setBaseDirectory(folder);
            request.setMultiModuleProjectDirectory(folder);
            request.setGoals(List.of(goals.split(",")));
            MavenExecutionResult result = maven.execute(request);
            if (result.hasExceptions()) {
                throw new MojoExecutionException("the build failed: " + folder, result.getExceptions().get(0));
            }
            if (++count % 20 == 0) {
                measure(count);
            }
        }
    }

    private void measure(int count) {
        System.gc();
        System.gc();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        String[] files = new File("/proc/self/fd").list();
        getLog().info("after " + count + " builds: heap " + memory.getHeapMemoryUsage().getUsed() / 1024 + " KB, other "
                + memory.getNonHeapMemoryUsage().getUsed() / 1024 + " KB, classes "
                + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() + ", threads "
                + ManagementFactory.getThreadMXBean().getThreadCount() + ", files " + (files == null ? 0 : files.length));
    }

    private static void checkOut(File folder, String branch) throws MojoExecutionException {
        try {
            Files.writeString(folder.toPath().resolve(".git/HEAD"), "ref: refs/heads/" + branch + "\n");
        } catch (IOException e) {
            throw new MojoExecutionException("no repository: " + folder, e);
        }
    }
}
