package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if the build resolves other files than those in the lock: other versions, other content, more or fewer files. With {@code -pl},
 * only the selected modules are compared.
 */
@Mojo(name = "verify-lock", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class VerifyLockMojo extends LockFileMojo {

    @Override
    protected void run() {
        Path file = lockPath();
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "There is no lock file.",
                    lockName(),
                    "The lock contains the expected files.",
                    "Create it with `mvn constraints:lock`, then review and commit it."));
        }
        String text = TextFile.read(file, lockName(), "The lock contains the expected files.");
        Lock now = current();
        List<Problem> problems =
                Lock.parse(text, lockName()).only(module -> !isLeftOut(module)).differences(now, lockName());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        getLog().info("the files of " + Count.of(now.modules().size(), "module") + suffix() + " match the lock");
    }
}
