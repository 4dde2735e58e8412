package io.github.waymark.history.jgit;

import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists the files of a tree, with the attributes that the tree itself defines. */
final class TrackedFiles {

    private final Repository repository;
    private final ObjectReader reader;

    TrackedFiles(Repository repository, ObjectReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    void visit(ObjectId tree, TrackedFileVisitor visitor) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository, reader.newReader())) {
            walk.setOperationType(TreeWalk.OperationType.CHECKOUT_OP);
            walk.setAttributesNodeProvider(new TreeAttributesOnly());
            walk.addTree(Trees.iterator(walk.getObjectReader(), tree));
            while (walk.next()) {
                TrackedFile file = new Entry(walk, reader);
                if (!walk.isSubtree()) {
                    visitor.visit(file);
                } else if (visitor.enter(file)) {
                    walk.enterSubtree();
                }
            }
        }
    }

    private static final class TreeAttributesOnly implements AttributesNodeProvider {

        @Override
        public AttributesNode getInfoAttributesNode() {
            return new AttributesNode();
        }

        @Override
        public AttributesNode getGlobalAttributesNode() {
            return new AttributesNode();
        }
    }

    private record Entry(TreeWalk walk, ObjectReader reader) implements TrackedFile {

        @Override
        public String path() {
            return walk.getPathString();
        }

        @Override
        public Kind kind() {
            FileMode mode = walk.getFileMode(0);
            if (mode == FileMode.EXECUTABLE_FILE) {
                return Kind.EXECUTABLE;
            }
            if (mode == FileMode.SYMLINK) {
                return Kind.LINK;
            }
            return mode == FileMode.GITLINK ? Kind.SUBMODULE : Kind.FILE;
        }

        @Override
        public String id() {
            return walk.getObjectId(0).name();
        }

        @Override
        public Optional<String> attribute(String name) {
            Attribute attribute = walk.getAttributes().get(name);
            if (attribute == null) {
                return Optional.empty();
            }
            return switch (attribute.getState()) {
                case SET -> Optional.of("set");
                case UNSET -> Optional.of("unset");
                case UNSPECIFIED -> Optional.empty();
                case CUSTOM -> Optional.ofNullable(attribute.getValue());
            };
        }

        @Override
        public long size() {
            try {
                return reader.getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() {
            try {
                return reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).openStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
