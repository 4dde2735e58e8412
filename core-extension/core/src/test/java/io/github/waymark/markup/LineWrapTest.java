package io.github.waymark.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.LineWrap;
import io.github.waymark.markup.block.TextWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineWrapTest {

    @Test
    void linesAreBrokenAtSpacesAndLongWordsStayWhole() {
        assertEquals("one two\nthree", LineWrap.at(8, "one two three"));
        assertEquals("see\nhttps://example.com/a/b\nnow", LineWrap.at(8, "see https://example.com/a/b now"));
        assertEquals("a\n\nb", LineWrap.at(8, "a\n\nb"));
        assertEquals("", LineWrap.at(8, ""));
        assertEquals("éééé éé\néé", LineWrap.at(7, "éééé éé éé"));
    }

    @Test
    void itemsAreBrokenWithTheirIndentationAndCodeIsNot() {
        Block.Paragraph words = new Block.Paragraph(List.of(new Inline.Text("one two three four")));
        Block.Code code = new Block.Code("", "a very long line of code");
        List<Block> blocks =
                List.of(words, new Block.ItemList(false, 0, List.of(List.of(words, code), List.of(words))));

        assertEquals("""
                one two three
                four

                - one two
                  three four

                      a very long line of code
                - one two
                  three four""", new TextWriter().wrappedAt(13).write(blocks));
        assertEquals("one two three four", new TextWriter().write(List.of(words)));
    }
}
