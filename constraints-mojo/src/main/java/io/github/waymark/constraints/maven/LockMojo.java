package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.text.Count;
import java.io.File;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Records all files that the modules use, in all scopes, with their versions and SHA-256.
 *
 * <p>A list contains versions, a lock contains the files of these versions. Commit the lock, and verify it with {@code verify-lock}.
 */
@Mojo(name = "lock", aggregator = true, threadSafe = true)
public final class LockMojo extends ConstraintsMojo {

    /** The lock file. */
    @Parameter(property = "constraints.lockFile", defaultValue = "constraints.lock.json")
    private File lockFile = new File("constraints.lock.json");

    /** Also locks plugins and build extensions, with their dependencies. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    @Override
    protected void run() {
        Lock lock = CurrentLock.resolve(session(), repositorySystem(), checkPlugins);
        String written = write(folder().resolve(lockFile.toPath()), lock.json(), lockFile);
        getLog().info("locked the files of " + Count.of(lock.modules().size(), "module") + "; " + written);
    }
}
