@NullMarked
package io.github.waymark.classfile;

import org.jspecify.annotations.NullMarked;
