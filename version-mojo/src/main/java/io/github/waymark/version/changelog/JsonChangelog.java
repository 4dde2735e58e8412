package io.github.waymark.version.changelog;

import com.google.gson.stream.JsonWriter;
import io.github.waymark.history.VersionTag;
import io.github.waymark.release.ReleaseSection;
import io.github.waymark.release.ReleasedCommit;
import java.io.IOException;
import java.io.Writer;

/** Writes a changelog as one JSON object, schema 1. */
final class JsonChangelog implements ChangelogWriter {

    private final Links links;
    private final Writer writer;
    private final JsonWriter json;
    private boolean open;

    JsonChangelog(Links links, Writer writer) {
        this.links = links;
        this.writer = writer;
        this.json = new JsonWriter(writer);
    }

    @Override
    public void begin() throws IOException {
        json.beginObject().name("schema").value(1).name("releases").beginArray();
    }

    @Override
    public void release(ReleaseSection section) throws IOException {
        close();
        open = true;
        json.beginObject();
        if (section.tag().isPresent()) {
            json.name("version").value(section.tag().get().version().text());
            json.name("tag").value(section.tag().get().name());
        } else {
            json.name("version").nullValue().name("tag").nullValue();
        }
        json.name("otherTags").beginArray();
        for (VersionTag other : section.others()) {
            json.value(other.name());
        }
        json.endArray().name("time").value(section.time().toString());
        json.name("commits").beginArray();
    }

    private void close() throws IOException {
        if (open) {
            json.endArray().endObject();
        }
    }

    @Override
    public void commit(ReleasedCommit commit) throws IOException {
        json.beginObject().name("commit").value(commit.id());
        json.name("time").value(commit.time().toString());
        json.name("subject").value(commit.subject());
        String url = links.commit(commit.id());
        if (!url.isEmpty()) {
            json.name("url").value(url);
        }
        json.endObject();
    }

    @Override
    public void end() throws IOException {
        close();
        json.endArray().endObject().flush();
        writer.write('\n');
    }
}
