<?php
// The few functions of WordPress that the plugin calls, and a run of it: cases in as JSON, what WordPress would print out.
// Arguments: the plugin's folder. Input: a list of {name, shortcode?, attributes?, content?}.

define('ABSPATH', '/');
error_reporting(E_ALL);
set_error_handler(fn ($level, $words) => throw new ErrorException($words));

$wordpress = ['hooks' => [], 'shortcodes' => [], 'modules' => [], 'queue' => []];

function add_action($name, $do, $priority = 10) { $GLOBALS['wordpress']['hooks'][$name][] = $do; }
function add_filter($name, $do, $priority = 10) { add_action($name, $do, $priority); }
function apply_filters($name, $value) { foreach ($GLOBALS['wordpress']['hooks'][$name] ?? [] as $do) { $value = $do($value); } return $value; }
function add_shortcode($name, $do) { $GLOBALS['wordpress']['shortcodes'][$name] = $do; }
function shortcode_atts($pairs, $written, $name) {
    $written = (array) $written;
    return array_combine(array_keys($pairs), array_map(fn ($key) => $written[$key] ?? $pairs[$key], array_keys($pairs)));
}
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false); }
function esc_html__($text, $domain) { return htmlspecialchars($text, ENT_QUOTES, 'UTF-8'); }
// WordPress keeps a list of tags and attributes; here only the tags matter.
function wp_kses_post($html) { return strip_tags($html, ['p', 'a', 'strong', 'ul', 'li']); }
function plugins_url($file, $plugin) { return "/dist/$file"; }
function wp_register_script_module($id, $src, $needs, $version) { $GLOBALS['wordpress']['modules'][$id] = "$src?ver=$version"; }
function wp_enqueue_script_module($id) { $GLOBALS['wordpress']['queue'][$id] = true; }

function scripts() {
    $tags = '';
    foreach (array_keys($GLOBALS['wordpress']['queue']) as $id) {
        $attributes = apply_filters('wp_script_attributes', ['type' => 'module', 'src' => $GLOBALS['wordpress']['modules'][$id], 'id' => "$id-js-module"]);
        $tags .= '<script' . implode('', array_map(fn ($name, $value) => sprintf(' %s="%s"', $name, esc_attr($value)), array_keys($attributes), $attributes)) . "></script>\n";
    }
    return $tags;
}

require $argv[1] . '/triage-widget.php';
foreach ($wordpress['hooks']['init'] as $do) { $do(); }

$made = [];
foreach (json_decode(stream_get_contents(STDIN), true, 64, JSON_THROW_ON_ERROR) as $case) {
    $wordpress['queue'] = [];
    $body = isset($case['attributes']) ? $wordpress['shortcodes']['triage_widget']($case['attributes'], $case['content'] ?? null, 'triage_widget') : $case['content'];
    $made[$case['name']] = apply_filters('the_content', $body) . "\n" . scripts();
}
echo json_encode($made, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
