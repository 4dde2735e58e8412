package io.github.waymark.maven.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaymarkMojoTest {

    /** A goal that counts how often it does something. */
    private static class Counting extends WaymarkMojo {
        private boolean skip;
        private int runs;

        Counting() {
            super("area");
        }

        @Override
        protected boolean isSkipped() {
            return skip;
        }

        @Override
        protected void run() throws IOException, InterruptedException {
            runs++;
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Counting goal = new Counting();

    @Test
    void aSkippedGoalDoesNothing() throws Exception {
        goal.skip = true;

        run(goal, false, module("root", true));

        assertEquals(0, goal.runs);
    }

    @Test
    void aGoalAboutAllModulesIsDoneOnceAtTheRootWhereverItIsInTheReactor() throws Exception {
        MavenProject lib = module("lib", false);
        MavenProject root = module("root", true);

        run(goal, true, lib, root);
        assertEquals(0, goal.runs, "at lib, which is built first");
        run(goal, root, true, lib, root);
        assertEquals(1, goal.runs, "at the root");
    }

    @Test
    void whereTheRootIsNotBuiltItIsDoneAtTheFirstModule() throws Exception {
        MavenProject lib = module("lib", false);
        MavenProject app = module("app", false);

        run(goal, lib, true, lib, app);
        run(goal, app, true, lib, app);

        assertEquals(1, goal.runs);
    }

    @Test
    void aGoalOfAModuleIsDoneInEach() throws Exception {
        MavenProject lib = module("lib", false);
        MavenProject root = module("root", true);

        run(goal, lib, false, lib, root);
        run(goal, root, false, lib, root);

        assertEquals(2, goal.runs);
    }

    /** Maven calls such a goal for the first module only. */
    @Test
    void aGoalThatReadsAModuleAndIsCalledDirectlyIsDoneForEach() throws Exception {
        MavenProject root = module("root", true);
        MavenProject lib = module("lib", false);
        List<String> read = new ArrayList<>();
        Counting reading = new Counting() {
            @Override
            protected boolean readsModule() {
                return true;
            }

            @Override
            protected void run() {
                read.add(session().getCurrentProject().getArtifactId() + " "
                        + folder.relativize(inModule(folder.resolve("root/list.txt"))));
            }
        };

        run(reading, root, MojoExecution.Source.CLI, false, root, lib);
        run(reading, root, MojoExecution.Source.LIFECYCLE, false, root, lib);

        assertEquals(List.of("root root/list.txt", "lib lib/list.txt", "root root/list.txt"), read);
    }

    @Test
    void problemsFailTheBuildAndFilesTheGoal() {
        Problem problem = new Problem("What.", "where", "Why.", "Fix.");
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> run(failing(new ProblemException(problem)), false));
        MojoExecutionException error = assertThrows(
                MojoExecutionException.class, () -> run(failing(new FileNotFoundException("list.txt")), false));

        assertEquals(problem.text(), failure.getMessage());
        String text = String.valueOf(error.getMessage());
        assertTrue(text.startsWith("A file can't be read or written.\n  where: " + folder), text);
        assertTrue(text.contains("why:   java.io.FileNotFoundException: list.txt\n  fix:   "), text);
    }

    @Test
    void theFileThatCanNotBeWrittenIsNamed() {
        UncheckedIOException full =
                new UncheckedIOException(new FileSystemException("/tmp/x", null, "No space left on device"));

        MojoExecutionException error = assertThrows(MojoExecutionException.class, () -> run(failing(full), false));

        assertTrue(String.valueOf(error.getMessage()).contains("where: /tmp/x\n"), error::getMessage);
    }

    /** The name of a file in git, in a locale that doesn't have its letters. */
    @Test
    void aNameThatJavaHasNotIsToldWithTheLocaleThatHasIt() {
        InvalidPathException unusable = new InvalidPathException("notes/ma\u00f1ana\u0007.yaml", "Malformed input");

        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> run(failing(unusable), false));

        String text = String.valueOf(failure.getMessage());
        assertTrue(text.contains("where: notes/ma\u00f1ana\\u0007.yaml\n"), text);
        assertTrue(text.contains("fix:   ") && text.contains("LC_ALL=C.UTF-8"), text);
    }

    @Test
    void anInterruptionIsPassedOn() {
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> run(failing(new InterruptedException()), false));

        assertEquals("The goal was interrupted.", failure.getMessage());
        assertTrue(Thread.interrupted());
    }

    private static Counting failing(Exception e) {
        return new Counting() {
            @Override
            protected void run() throws IOException, InterruptedException {
                if (e instanceof IOException io) {
                    throw io;
                }
                if (e instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                throw (RuntimeException) e;
            }
        };
    }

    private MavenProject module(String name, boolean root) {
        MavenProject project = new MavenProject();
        project.setGroupId("g");
        project.setArtifactId(name);
        project.setVersion("1");
        project.setFile(folder.resolve(name + "/pom.xml").toFile());
        project.setExecutionRoot(root);
        return project;
    }

    private void run(Counting mojo, boolean aggregator, MavenProject... modules)
            throws MojoExecutionException, MojoFailureException, IllegalAccessException {
        run(mojo, modules.length == 0 ? null : modules[0], aggregator, modules);
    }

    private void run(Counting mojo, @Nullable MavenProject current, boolean aggregator, MavenProject... modules)
            throws MojoExecutionException, MojoFailureException, IllegalAccessException {
        run(mojo, current, MojoExecution.Source.LIFECYCLE, aggregator, modules);
    }

    @SuppressWarnings("deprecation") // Maven has no other constructor for a session that it didn't start itself.
    private void run(
            Counting mojo,
            @Nullable MavenProject current,
            MojoExecution.Source source,
            boolean aggregator,
            MavenProject... modules)
            throws MojoExecutionException, MojoFailureException, IllegalAccessException {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(modules));
        if (current != null) {
            session.setCurrentProject(current);
        }
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setAggregator(aggregator);
        descriptor.setProjectRequired(false);
        for (Field field : WaymarkMojo.class.getDeclaredFields()) {
            field.setAccessible(true);
            if (field.getType() == MavenSession.class) {
                field.set(mojo, session);
            } else if (field.getType() == MojoExecution.class) {
                field.set(mojo, new MojoExecution(descriptor, "cli", source));
            }
        }
        mojo.execute();
    }
}
