using SecureTools.Analyzers.Misuse;

namespace SecureTools.Analyzers.Tests.Misuse;

public sealed class WeakHashTests
{
    [Theory]
    [InlineData(
        """byte[] M(string password) => {|SECT4005:SHA256.HashData(Encoding.UTF8.GetBytes(password))|};""")]
    [InlineData(
        """byte[] M(MD5 md5, string userPassword) => {|SECT4005:md5.ComputeHash(Encoding.UTF8.GetBytes(userPassword))|};""")]
    [InlineData(
        """byte[] M(string salt, string password) { var bytes = Encoding.UTF8.GetBytes(salt + password); return {|SECT4005:SHA1.HashData(bytes)|}; }""")]
    [InlineData(
        """byte[] M(string secret, string text) => {|SECT4006:SHA256.HashData(Encoding.UTF8.GetBytes(secret + text))|};""")]
    [InlineData(
        """byte[] M(string apiKey, string text) => {|SECT4006:MD5.HashData(Encoding.UTF8.GetBytes($"{text}:{apiKey}"))|};""")]
    [InlineData(
        """byte[] M(byte[] key, byte[] data) => {|SECT4006:SHA512.HashData([.. key, .. data])|};""")]
    public Task Misuse_Reports(string members) => MisuseBench.Reports<WeakHashAnalyzer>(members);

    [Theory]
    [InlineData(
        """byte[] M(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));""")]
    [InlineData(
        """byte[] M(byte[] file) => MD5.HashData(file);""")]
    [InlineData(
        """byte[] M(byte[] key, string password) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(password));""")]
    [InlineData(
        """byte[] M(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));""")]
    [InlineData(
        """byte[] M(byte[] publicKey, byte[] data) => SHA256.HashData([.. publicKey, .. data]);""")]
    [InlineData(
        """byte[] M(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));""")]
    [InlineData(
        """byte[] M(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);""")]
    public Task NearMiss_DoesNotReport(string members) => MisuseBench.DoesNotReport<WeakHashAnalyzer>(members);
}
