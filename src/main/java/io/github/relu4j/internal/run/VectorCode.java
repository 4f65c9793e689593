package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.LoopMaker;
import io.github.relu4j.internal.loop.vector.VectorLoops;

/**
 * The only class here that names the vector path. Without the module that path cannot be linked, so
 * this is a class of its own, which is linked only where it is used. It does not name the path in a
 * string, since tools that shrink jars would then take the path for unused.
 */
final class VectorCode {

  private VectorCode() {}

  /**
   * Loads the vector path.
   *
   * <p>The module declaration does not require the module of the Vector API: even {@code requires
   * static} would make javac warn each user that an incubating module is used. So the permission to
   * read it is given here, before any vector code is linked.
   */
  static LoopMaker load() {
    Module library = VectorCode.class.getModule();
    ModuleLayer.boot().findModule(Engine.MODULE).ifPresent(vectors -> library.addReads(vectors));
    return new VectorLoops();
  }
}
