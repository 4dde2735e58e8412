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

/** Fails when the build resolves other files than the lock says: another version, another content, one more or one less. */
@Mojo(name = "verify-lock", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class VerifyLockMojo extends ConstraintsMojo {

    /** The lock file that {@code lock} wrote. */
    @Parameter(property = "constraints.lockFile", defaultValue = "constraints.lock.json")
    private File lockFile = new File("constraints.lock.json");

    /** Looks at the plugins and build extensions too; the lock must have been written so. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    @Override
    protected void run() {
        Path file = folder().resolve(lockFile.toPath());
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no lock file.",
                    lockFile.toString(),
                    "Nothing says which files are the right ones.",
                    "Write it by `mvn constraints:lock`, review and commit it."));
        }
        String text = TextFile.read(file, lockFile.toString(), "It says which files are the right ones.");
        Lock now = CurrentLock.now(session(), repositorySystem(), checkPlugins);
        List<Problem> problems = Lock.parse(text, lockFile.toString()).differences(now, lockFile.toString());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        getLog().info("the files of " + Count.of(now.modules().size(), "module") + " are the locked ones");
    }
}
