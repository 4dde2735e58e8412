package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.lock.Lock;
import io.github.waymark.text.Count;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records all files that the modules use, in all scopes, with their versions and SHA-256: with the list, if one is in effect.
 *
 * <p>A list contains versions, a lock contains the files of these versions. Commit the lock, and verify it with {@code verify-lock}. With
 * {@code -pl}, the entries of the other modules stay.
 */
@Mojo(name = "lock", aggregator = true, threadSafe = true)
public final class LockMojo extends LockFileMojo {

    @Override
    protected void run() {
        Lock current = current();
        Path file = lockPath();
        Lock lock = Files.isRegularFile(file) ? current.and(read(file).only(this::isLeftOut)) : current;
        String written = write(file, lock.json(), lockName());
        getLog().info("locked the files of " + Count.of(current.modules().size(), "module") + suffix() + "; "
                + written);
    }

    private Lock read(Path file) {
        boolean all = session().getProjects().size() == build().modules().size();
        // A damaged file is replaced, unless it has the entries of other modules.
        return all
                ? new Lock(Map.of())
                : Lock.parse(TextFile.read(file, lockName(), "It has the entries of the other modules."), lockName());
    }
}
