package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeferredTestsTest {

    private final DeferredTests deferredTests = new DeferredTests(1);
    private final MavenExecutionResult result = new DefaultMavenExecutionResult();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void mavenHearsOfWhatFailedBeforeItsEndAndOnlyOfThat() {
        IOException fault = new IOException("no such JVM");
        MavenProject good = module("good");
        MavenProject bad = module("bad");
        for (MavenProject project : List.of(good, bad)) {
            result.addBuildSummary(new BuildSuccess(project, 70));
        }
        deferredTests.add(good, () -> seen.add("good"));
        deferredTests.add(bad, () -> {
            throw fault;
        });

        deferredTests.finish(result);

        assertEquals(List.of("good"), seen);
        assertEquals(List.of(fault), result.getExceptions());
        assertInstanceOf(BuildSuccess.class, result.getBuildSummary(good));
        BuildFailure failure = assertInstanceOf(BuildFailure.class, result.getBuildSummary(bad));
        assertSame(fault, failure.getCause());
        assertEquals(70, failure.getTime());
    }

    @Test
    void aModuleThatMavenComesToAgainStillFailsByItsFirstTests() {
        MavenProject project = module("core");
        deferredTests.add(project, () -> {
            throw new IllegalStateException("crashed");
        });
        deferredTests.add(project, () -> seen.add("again"));

        deferredTests.finish(result);

        assertEquals(List.of("again"), seen);
        assertEquals("crashed", result.getExceptions().get(0).getMessage());
    }

    @Test
    void theEndOfAModuleIsToldOnceItsTestsHaveEnded() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        MavenProject project = module("core");
        deferredTests.add(project, () -> {
            go.await();
            seen.add("tests");
            throw new IllegalStateException("crashed");
        });

        deferredTests.whenEnded(
                project, failure -> seen.add(failure.map(Throwable::getMessage).orElse("fine")));
        deferredTests.whenEnded(
                module("other"), failure -> seen.add(failure.equals(Optional.empty()) ? "at once" : "late"));
        go.countDown();
        deferredTests.await();

        assertEquals(List.of("at once", "tests", "crashed"), seen);
        assertTrue(deferredTests.has(project));
    }

    @Test
    void anInterruptEndsWhatIsLeft() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        DeferredTests.Work endless = () -> {
            try {
                begun.countDown();
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
        };
        deferredTests.add(module("one"), endless);
        deferredTests.add(module("two"), endless);
        deferredTests.add(module("not begun"), endless);
        begun.await();

        Thread.currentThread().interrupt();
        deferredTests.finish(result);

        assertTrue(Thread.interrupted());
        assertEquals(0, ended.getCount());
        assertEquals(3, result.getExceptions().size());
    }

    private static MavenProject module(String name) {
        MavenProject project = new MavenProject();
        project.setGroupId("org.example");
        project.setArtifactId(name);
        project.setVersion("1");
        return project;
    }
}
