namespace SecureTools.Tests.Differential.Instances;

/// <summary>Texts of a format, and texts that nearly are.</summary>
internal static class FormatSamples
{
    private static readonly Dictionary<string, string[]> _byFormat = new(StringComparer.Ordinal)
    {
        ["uuid"] =
        [
            "123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000", "FFFFFFFF-ffff-FFFF-ffff-FFFFFFFFFFFF", "123e4567e89b12d3a456426614174000", "{123e4567-e89b-12d3-a456-426614174000}",
            "123e4567-e89b-12d3-a456-42661417400", "123e4567-e89b-12d3-a456-4266141740000", "123e4567-e89b-12d3-a456-42661417400g", "123e4567-e89b-12d3-a4564-26614174000", "urn:uuid:123e4567-e89b-12d3-a456-426614174000",
            " 123e4567-e89b-12d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000\n", "+23e4567-e89b-12d3-a456-426614174000", "0x3e4567-e89b-12d3-a456-426614174000", "123e456--e89b-12d3-a456-426614174000",
            "(123e4567-e89b-12d3-a456-426614174000)", "123e4567-e89b-12d3-a456_426614174000", "\uff11\uff12\uff133e4567-e89b-12d3-a456-426614174",
        ],
        ["date"] =
        [
            "2026-01-31", "2024-02-29", "2000-02-29", "9999-12-31", "0001-01-01", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "0000-01-01", "0000-02-29", "10000-01-01",
            "2026-1-31", "26-01-31", "2026/01/31", "20260131", "2026-01-31Z", "2026-01-31T00:00:00Z", " 2026-01-31", "2026-01-31\n", "-2026-01-31", "+2026-01-31", "\u0662026-01-31", "2026-01-3\u0661",
        ],
        ["date-time"] =
        [
            "2026-01-31T09:30:00Z", "2026-01-31t09:30:00z", "2026-01-31T09:30:00+01:00", "2026-01-31T09:30:00.5-05:30", "2026-01-31T09:30:00.1234567Z", "2026-01-31T09:30:00.12345678901234567890Z", "2026-01-31T00:00:00-00:00",
            "2026-01-31T23:59:59.9999999+14:00", "2026-01-31T09:30:00+14:01", "2026-01-31T09:30:00+23:59", "2026-01-31T09:30:00-23:59", "2026-01-31T09:30:00+24:00", "2026-01-31T09:30:00+01:60", "2026-01-31 09:30:00Z",
            "2026-01-31T09:30:00", "2026-01-31", "2026-01-31T24:00:00Z", "2026-01-31T09:60:00Z", "2026-01-31T09:30:60Z", "2016-12-31T23:59:60Z", "2017-01-01T00:59:60+01:00", "2026-01-31T09:30Z", "2026-01-31T09:30:00.Z",
            "2026-01-31T09:30:00,5Z", "2026-01-31T09:30:00+0100", "2026-01-31T09:30:00+01", "2026-01-31T9:30:00Z", "2026-02-29T09:30:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00",
            "0001-01-01T01:00:00+01:00", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59.99999999Z", "2026-01-31T09:30:00Z ", " 2026-01-31T09:30:00Z", "2026-01-31T09:30:00Z\n", "2026-01-31T09:30:00 Z",
            "2026-01-31T09:30:00\u2212 01:00", "2026-01-31T09:3\u0660:00Z", "2026-01-31\n09:30:00Z", "2026-01-31_09:30:00Z", "20260131T093000Z", "2026-W05-6T09:30:00Z", "2026-01-31T09:30:00.0Z", "2026-01-31T09:30:00ZZ",
            "2026-01-31T09:30:00+1:00", "2026-01-31T09:30:00+-1:00",
        ],
        ["uri"] =
        [
            "https://example.com/", "http://example.com", "https://user:pass@example.com:8080/a/b?c=d&e=f#g", "urn:isbn:0451450523", "mailto:a@example.com", "file:///etc/hosts", "ftp://example.com/a", "http://[::1]/", "http://127.0.0.1:80/",
            "a:b", "a:", "x:/", "x://", "x://y", "http://", "http:", "http:/a", "http:a", "http:///a", "https://example.com:99999/", "https://example.com:/", "https://example.com:080/", "http://[::1", "http://[v1.a]/", "http://[1::2::3]/",
            "http://[::ffff:1.2.3.4]/", "http://a b/", "http://a/%zz", "http://a/%2", "http://a/%20", "http://a/[b]", "http://a/b]c", "http://a?[x]", "http://a#[x]", "http://a#b#c", "http://a/|", "http://a/\u00e9", "http://\u00e9/", "http://a/^", "http://a/`",
            "http://a/{b}", "http://a\\b", "/etc/passwd", "example.com", "//example.com/", "c:\\windows", "c:/windows", "c:a", "1http://a/", "+a:b", "a+b:c", "a.b:c", "a-b:c", "a_b:c", ":a", "", " https://example.com/", "https://example.com/ ",
            "https://example.com/\n", "HTTPS://EXAMPLE.COM/", "http://a_b/", "http://-a/", "http://a..b/", "http://.a/", "http://a./", "http://%41/", "http://%zz/", "http://a@b@c/", "http://@a/", "http://:80/", "http://a:b/", "http://a:-1/", "http://1.2.3/",
            "http://256.256.256.256/", "http://0x7f.1/", "data:text/plain,hello%20world", "javascript:alert(1)", "tel:+1-816-555-1212", "news:comp.infosystems", "ldap://[2001:db8::7]/c=GB?objectClass?one", "http://a/b;c=1,2", "http://a/'b'", "http://a/!$&'()*+,;=:@",
            "x:%41", "x:%4", "x:?", "x:#", "x:a[b", "http://a:65535/", "http://a:65536/", "file://host/share", "file:a", "file:", "file://", "file:/", "file:/a", "file:///", "file:////a", "file://a", "file:?a", "file:#a",
            "gopher:a", "gopher:", "gopher:/a", "gopher:///", "nntp:a", "nntp:", "telnet:a", "telnet:", "ldap:a", "ldap:", "ldap:///", "net.tcp:a", "net.tcp:", "net.pipe:a", "net.pipe:", "net.tcp://a:1/", "mailto:", "mailto:@", "mailto:a@b@c",
            "mailto:a", "mailto:?a=b", "mailto://a", "mailto:a b", "uuid:", "uuid:a", "news:", "vsmacros:a", "vsmacros://a", "ws:a", "wss:", "ftp:a", "http:?a", "http://?a", "http://#a", "ab:", "ab:/", "ab://", "ab://a", "ab://a:1", "ab://a:x",
            "ab://[::1]", "ab://[::1]:1", "ab://[::1]x", "ab://a@", "ab://@", "ab://:1", "ab:///a", "ab:?", "ab:#", "ab:a//b", "ab:/..//a", "ab:%", "http://xn--a/", "http://a.-/", "http://1/", "http://1.2.3.4.5/", "http://00000000001.2/",
            "http://[::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[::1]:/", "http://[:1]/", "http://[1:2:3:4:5:6:7:8]/", "http://[1:2:3:4:5:6:7:8:9]/", "http://[::00001]/", "http://[::1.2.3]/", "http://[::1.2.3.256]/", "http://[]/", "http://a:00080/",
            "http://a:000000000000080/", "http://user@/", "http://user:@a/", "http://:@a/", "http://a%40b@c/", "http://a,b/", "http://a!b/", "http://a~b/", "http://a*/", "http://a_/", "http://_/", "http://-/", "http://a../", "http://../", "http://./", "ws://a", "gopher://a/", "telnet://a", "http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b/",
        ],
        ["email"] =
        [
            "a@example.com", "a.b+c@example.co", "A@EXAMPLE.COM", "a@b", "a", "@b.c", "a@", "a@@b.c", "a b@c.d", "a@b .c", "a@b.c\n", "a..b@c.d", ".a@b.c", "a.@b.c", "\"a b\"@c.d", "a@[1.2.3.4]", "\u00e9@b.c", "a@\u00e9.c", "a@-b.c", "a@b-.c", "a@b..c", "a@b.c.",
        ],
        ["base64"] =
        [
            "", "AA==", "AAA=", "AAAA", "aGVsbG8=", "A", "AA", "AAA", "AA=", "AAAAA", "====", "AA==AA==", "AB==", "AAB=", "-_-_", "A A=", "AAAA\n", " AAAA", "AA\n==", "+/+/", "\u00e9AAA", "AAA\u0000",
        ],
    };

    public static IEnumerable<string> Of(string format) => _byFormat.GetValueOrDefault(format) ?? [];
}
