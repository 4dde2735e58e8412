package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.output.OutputFile;
import io.github.waymark.text.Count;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes down every file that the modules use, in all scopes, with its version and SHA-256.
 *
 * <p>A list says which versions are known to work; a lock says which files those were. Commit it, and let {@code verify-lock} compare.
 */
@Mojo(name = "lock", aggregator = true, threadSafe = true)
public final class LockMojo extends ConstraintsMojo {

    /** The lock file. */
    @Parameter(property = "constraints.lockFile", defaultValue = "constraints.lock.json")
    private File lockFile = new File("constraints.lock.json");

    /** Locks the plugins and build extensions too, with their dependencies. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    @Override
    protected void run() {
        Lock lock = CurrentLock.now(session(), repositorySystem(), checkPlugins);
        boolean changed = OutputFile.write(folder().resolve(lockFile.toPath()), lock.json());
        getLog().info("locked the files of " + Count.of(lock.modules().size(), "module") + "; "
                + (changed ? "wrote " : "unchanged: ") + lockFile);
    }
}
