package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Fails if the build resolves other files than those in the lock: other versions, other content, more or fewer files. */
@Mojo(name = "verify-lock", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class VerifyLockMojo extends ConstraintsMojo {

    /** The lock file. */
    @Parameter(property = "constraints.lockFile", defaultValue = "constraints.lock.json")
    private File lockFile = new File("constraints.lock.json");

    /** Also verifies plugins and build extensions, if the lock was written with this parameter. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    @Override
    protected void run() {
        Path file = folder().resolve(lockFile.toPath());
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no lock file.",
                    lockFile.toString(),
                    "The lock contains the expected files.",
                    "Create it with `mvn constraints:lock`, then review and commit it."));
        }
        String text = TextFile.read(file, lockFile.toString(), "The lock contains the expected files.");
        Lock now = CurrentLock.resolve(session(), repositorySystem(), checkPlugins);
        List<Problem> problems = Lock.parse(text, lockFile.toString()).differences(now, lockFile.toString());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        getLog().info("the files of " + Count.of(now.modules().size(), "module") + " match the lock");
    }
}
