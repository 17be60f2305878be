using System.Security.Cryptography;

namespace InsecureAgent.Misuse.Nonce;

public sealed class Vault(AesGcm aes)
{
    // SECT4008 warning: the same nonce twice gives the key away.
    public void Seal(byte[] text, byte[] sealedText, byte[] tag) => aes.Encrypt(new byte[12], text, sealedText, tag);
}
