/**
 * Reads what class files declare and what they refer to.
 *
 * <p>The only package that uses ASM. Start at {@link io.github.waymark.classfile.ClassPath} for references between
 * archives, and at {@link io.github.waymark.classfile.DeclaredClass} for what a single class declares.
 */
@NullMarked
package io.github.waymark.classfile;

import org.jspecify.annotations.NullMarked;
