package io.github.relu4j.benchmarks.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript module of one method, as the bytes that Python's {@code torch.jit.save} writes.
 *
 * <p>It is a ZIP archive whose entries are stored, not deflated: the version of the format, the
 * source of the classes, and two pickles, one of the module's attributes, one of its tensors (there
 * are none).
 */
final class TorchScript {

  /** Older ones have GELU without its approximation. */
  private static final String FORMAT_VERSION = "10\n";

  /**
   * An object of class {@code __torch__.Kernel}, its state the dictionary {@code {"training":
   * False}}: protocol 2, GLOBAL, EMPTY_TUPLE, NEWOBJ, EMPTY_DICT, MARK, BINUNICODE, NEWFALSE,
   * SETITEMS, BUILD, STOP.
   */
  private static final String MODULE =
      "\u0080\u0002c__torch__\nKernel\n)\u0081}(X\b\0\0\0training\u0089ub.";

  /** An empty tuple: protocol 2, EMPTY_TUPLE, STOP. */
  private static final String NO_TENSORS = "\u0080\u0002).";

  private TorchScript() {}

  /** The module whose method {@code forward} calls a kernel and returns its result. */
  static byte[] of(TorchKernel kernel) {
    String parameters =
        kernel.tensors().stream()
            .map(tensor -> tensor.variable() + ": Tensor")
            .collect(Collectors.joining(", "));
    String source =
        String.join(
            "\n",
            "class Kernel(Module):",
            "  __parameters__ = []",
            "  __buffers__ = []",
            "  training : bool",
            "  def forward(self: __torch__.Kernel, " + parameters + ") -> Tensor:",
            "    return " + kernel.expression(),
            "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      archive.setMethod(ZipOutputStream.STORED);
      write(archive, "data.pkl", MODULE.getBytes(ISO_8859_1));
      write(archive, "code/__torch__.py", source.getBytes(US_ASCII));
      write(archive, "constants.pkl", NO_TENSORS.getBytes(ISO_8859_1));
      write(archive, "version", FORMAT_VERSION.getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A stored entry needs its size and its checksum before its content. */
  private static void write(ZipOutputStream archive, String name, byte[] content)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry("kernel/" + name);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    archive.putNextEntry(entry);
    archive.write(content);
    archive.closeEntry();
  }
}
